// Data files from a folder on this machine.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ByteSource } from '../data/byte-source.ts'
import { DataError } from '../data/data-error.ts'

/** Files under `directory`, a copy of `public/data`. Rejects with a {@link DataError} when one cannot be read. */
export function fileSource(directory: string): ByteSource {
  return async (path) => {
    const file = join(directory, path)
    try {
      return await readFile(file)
    } catch (cause) {
      throw new DataError(path, `missing: cannot read ${file}`, { cause })
    }
  }
}
