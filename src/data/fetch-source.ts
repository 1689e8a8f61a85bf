// Data files over HTTP.
import type { ByteSource } from './byte-source.ts'
import { DataError } from './data-error.ts'
import { fetchBytes, StallError, StatusError } from './fetch-bytes.ts'

/**
 * Files under `base`, the address of `public/data` (absolute, or relative as `fetch` understands it).
 * The host is asked every time whether its copy is still the same, so that a retry is not answered with the browser's
 * broken copy. Rejects with a {@link DataError} on an HTTP status that is not a success, when no host answers,
 * or when nothing more comes (`stallMs` without a byte).
 */
export function fetchSource(base: URL | string, stallMs?: number): ByteSource {
  const folder = String(base).replace(/\/?$/, '/')
  return async (path) => {
    try {
      return await fetchBytes(folder + path, 'no-cache', stallMs)
    } catch (cause) {
      if (cause instanceof StatusError || cause instanceof StallError) throw new DataError(path, cause.message, { cause })
      throw new DataError(path, 'could not be fetched: offline, or the host does not answer', { cause })
    }
  }
}
