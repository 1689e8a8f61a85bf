// Where bytes come from, so that the same loading serves a browser, a command line and a test.

/** Reads one file, by its path relative to `public/data`. Rejects with a `DataError` when the file cannot be had. */
export type ByteSource = (path: string) => Promise<Uint8Array>
