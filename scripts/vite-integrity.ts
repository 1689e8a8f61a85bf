/** A part of the build: the list of files for offline use, each with its checksum, so that nothing else is kept in a file's place. */

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const site = join(import.meta.dirname, '..', 'dist')

/** Hosts may write into pages; whatever else they send must be what was built. */
export function withIntegrity<Entry extends { url: string }>(manifest: Entry[]): { manifest: Entry[] } {
  return { manifest: manifest.map((entry) => (entry.url.endsWith('.html') ? entry : { ...entry, integrity: integrityOf(entry.url) })) }
}

const integrityOf = (url: string): string =>
  `sha256-${createHash('sha256')
    .update(readFileSync(join(site, url)))
    .digest('base64')}`
