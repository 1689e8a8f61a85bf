// Byte sources for tests: the committed files, with faults put in or requests counted.
import { join } from 'node:path'
import { fileSource } from '../../src/cli/file-source.ts'
import type { ByteSource } from '../../src/data/byte-source.ts'

export const dataFolder = join(import.meta.dirname, '..', '..', 'public', 'data')

export const committed: ByteSource = fileSource(dataFolder)

/** The committed files, and the list of what was asked for. */
export function counted(source: ByteSource = committed): { source: ByteSource; asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    source: (path) => {
      asked.push(path)
      return source(path)
    },
  }
}

/** The committed files, except that one comes changed. */
export function changed(file: string, change: (bytes: Uint8Array) => Uint8Array): ByteSource {
  return async (path) => (path === file ? change(await committed(path)) : committed(path))
}
