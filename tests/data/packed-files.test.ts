// The committed files hold what the manifest says, and the manifest says what the project's table of data sets says.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDataset } from '../../src/data/load.ts'
import { parseManifest } from '../../src/data/manifest.ts'
import { loadPart } from '../../src/data/part.ts'
import { type DatasetName, packedDatasets } from '../../src/experiment/datasets/catalogue.ts'
import { committed, dataFolder } from './sources.ts'

const names = Object.keys(packedDatasets) as DatasetName[]
const manifest = parseManifest(readFileSync(join(dataFolder, 'manifest.json'), 'utf8'))

/** Images of each class. */
function tally(labels: Uint8Array): number[] {
  const counts = new Array<number>(10).fill(0)
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1
  return counts
}

it('has an entry for each packed data set and no other', () => {
  expect(Object.keys(manifest)).toEqual(names)
})

it('commits less than 10 MB in all', () => {
  const sizes = readdirSync(dataFolder, { recursive: true, encoding: 'utf8' }).map((path) => statSync(join(dataFolder, path)).size)
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(10e6)
})

describe.each(names)('%s', (name) => {
  const entry = manifest[name]
  if (!entry) throw new Error(`no entry for ${name}`)

  it('has the shape, classes and counts that the table of data sets says', () => {
    const { height, width, channels, classes, trainCount, testCount } = packedDatasets[name]
    expect(entry).toMatchObject({ height, width, channels, classes, trainCount, testCount })
  })

  it('has the digest that the table of data sets says: runs on other bytes are not its own', () => {
    const checksums = entry.parts.map(({ sha256 }) => sha256).join('')
    expect(packedDatasets[name].digest).toBe(createHash('sha256').update(checksums).digest('hex').slice(0, 12))
  })

  it('commits its licence and the files of its parts, and no other', () => {
    expect(readdirSync(join(dataFolder, name)).sort()).toEqual([
      'LICENSE',
      ...entry.parts.map(({ file }) => file.slice(name.length + 1)).sort(),
    ])
  })

  it.each(entry.parts)('$file has the size and checksum of the manifest and mixes all ten classes', async (part) => {
    const bytes = readFileSync(join(dataFolder, part.file))
    expect(bytes.length).toBe(part.bytes)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(part.sha256)
    const { labels } = await loadPart(entry, part, committed)
    const share = tally(labels).map((count) => count / part.count)
    expect(Math.min(...share)).toBeGreaterThan(0.05)
    expect(Math.max(...share)).toBeLessThan(0.15)
  })

  it('is mixed throughout: any hundred images in a row show at least seven classes', async () => {
    const { labels } = await (await openDataset(name, committed)).train(entry.trainCount)
    for (let first = 0; first + 100 <= labels.length; first++)
      expect(new Set(labels.subarray(first, first + 100)).size).toBeGreaterThanOrEqual(7)
  })

  it('states the mean and standard deviation of its training pixels', async () => {
    const { images } = await (await openDataset(name, committed)).train(entry.trainCount)
    const mean = images.reduce((sum, value) => sum + value / 255, 0) / images.length
    const variance = images.reduce((sum, value) => sum + (value / 255 - mean) ** 2, 0) / images.length
    expect(entry.pixelMean).toBeCloseTo(mean, 6)
    expect(entry.pixelStd).toBeCloseTo(Math.sqrt(variance), 6)
  })

  it('shows no test image among the training images', async () => {
    const set = await openDataset(name, committed)
    const { images, count } = await set.train(entry.trainCount)
    const test = await set.test()
    const image = (from: Uint8Array, i: number): string => Buffer.from(from.subarray(i * 784, (i + 1) * 784)).toString('latin1')
    const seen = new Set(Array.from({ length: count }, (_, i) => image(images, i)))
    expect(Array.from({ length: test.count }, (_, i) => i).filter((i) => seen.has(image(test.images, i)))).toEqual([])
  })
})

it('keeps Fashion-MNIST in its original order', async () => {
  const { labels } = await (await openDataset('fashion-mnist', committed)).train(10)
  expect([...labels]).toEqual([9, 0, 0, 3, 0, 2, 7, 2, 5, 5])
})
