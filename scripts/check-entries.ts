/** Part of `npm test`: no chunk of the built site imports an entry. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { entriesOf, entryImports } from './entry-imports.ts'

const site = join(import.meta.dirname, '..', 'dist')

const paths = readdirSync(site, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
const files = new Map(paths.filter((path) => /\.(html|js)$/.test(path)).map((path) => [path, readFileSync(join(site, path), 'utf8')]))

const entries = entriesOf(files)
const { pages, workers } = entries
if (pages.length === 0 || workers.length === 0) throw new Error('dist: expected a page and a worker; is it built?')

const wrong = entryImports(files, entries)
for (const { chunk, entry } of wrong) console.error(`${chunk} imports the entry ${entry} (docs/decisions/0009-entries.md)`)
console.log(`${[...pages, ...workers].join(', ')}: imported by ${wrong.length} of ${files.size} files`)
process.exitCode = wrong.length > 0 ? 1 : 0
