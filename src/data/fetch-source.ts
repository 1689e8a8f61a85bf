// Data files over HTTP.
import type { ByteSource } from './byte-source.ts'
import { DataError } from './data-error.ts'

/**
 * Files under `base`, the address of `public/data` (absolute, or relative as `fetch` understands it).
 * The host is asked every time whether its copy is still the same, so that a retry is not answered with the browser's
 * broken copy. Rejects with a {@link DataError} on an HTTP status that is not a success, or when no host answers.
 */
export function fetchSource(base: URL | string): ByteSource {
  const folder = String(base).replace(/\/?$/, '/')
  return async (path) => {
    try {
      const response = await fetch(folder + path, { cache: 'no-cache' })
      if (!response.ok) throw new DataError(path, `missing: the host answered with HTTP status ${response.status}`)
      return new Uint8Array(await response.arrayBuffer())
    } catch (cause) {
      if (cause instanceof DataError) throw cause
      throw new DataError(path, 'could not be fetched: offline, or the host does not answer', { cause })
    }
  }
}
