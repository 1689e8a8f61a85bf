// One data set as the files of public/data: parts, licence, and what the manifest says of them.
import { createHash } from 'node:crypto'
import { gzipSync } from 'fflate'
import type { ManifestEntry, ManifestPart, Split } from '../../src/data/manifest.ts'
import { type DatasetName, packedDatasets } from '../../src/experiment/datasets/catalogue.ts'
import { credits } from './credits.ts'
import { type LabelledImage, readOriginal } from './originals.ts'

/** Where the parts of each split begin: small ones first, so that a small run starts early. */
const beginnings: Record<Split, readonly number[]> = { train: [0, 1000, 2000, 4000, 8000], test: [0, 500] }

/** The set's entry in the manifest, and its files by path. */
export function packDataset(name: DatasetName): { entry: ManifestEntry; files: Map<string, Uint8Array> } {
  const { text, ...credit } = credits[name]
  const { height, width, channels, classes, trainCount, testCount } = packedDatasets[name]
  const { train, test } = readOriginal[name]()
  const files = new Map<string, Uint8Array>([[`${name}/LICENSE`, new TextEncoder().encode(text)]])
  const packSplit = (split: Split, images: readonly LabelledImage[]): ManifestPart[] =>
    beginnings[split]
      .filter((first) => first < images.length)
      .map((first, i) => {
        const part = images.slice(first, beginnings[split][i + 1])
        // Not .gz, lest a host declares a content encoding and the browser unpacks it before the checksum is taken.
        const file = `${name}/${split}-${String(first).padStart(4, '0')}.bin`
        const packed = packImages(part)
        files.set(file, packed)
        const sha256 = createHash('sha256').update(packed).digest('hex')
        return { file, split, first, count: part.length, bytes: packed.length, sha256 }
      })
  const parts = [...packSplit('train', train), ...packSplit('test', test)]
  const shape = { height, width, channels, classes, trainCount, testCount }
  return { entry: { ...credit, ...shape, ...pixelMoments(train), parts }, files }
}

/** All labels, then all pixels; gzipped with no date in the header, so that equal input gives equal files. */
function packImages(images: readonly LabelledImage[]): Uint8Array {
  return gzipSync(Buffer.concat([Uint8Array.from(images, ({ label }) => label), ...images.map(({ pixels }) => pixels)]), {
    level: 9,
    mtime: 0,
  })
}

/** Mean and standard deviation of all pixels on a scale of 0 to 1, to six decimals. The sums are of whole numbers, so exact. */
function pixelMoments(images: readonly LabelledImage[]): { pixelMean: number; pixelStd: number } {
  let count = 0
  let sum = 0
  let squares = 0
  for (const { pixels } of images) {
    for (const value of pixels) {
      count++
      sum += value
      squares += value * value
    }
  }
  const mean = sum / count
  const round = (value: number): number => Number((value / 255).toFixed(6))
  return { pixelMean: round(mean), pixelStd: round(Math.sqrt(squares / count - mean * mean)) }
}
