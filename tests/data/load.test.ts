// Parts come when they are needed, once, and every fault of a file is told apart.
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import type { ByteSource } from '../../src/data/byte-source.ts'
import { DataError } from '../../src/data/data-error.ts'
import { openDataset } from '../../src/data/load.ts'
import { changed, committed, counted } from './sources.ts'

const firstPart = 'mnist/train-0000.bin'
const page = new TextEncoder().encode('<!DOCTYPE html><html><body>Not here</body></html>')

describe('what is fetched', () => {
  it('opens with the manifest alone', async () => {
    const { source, asked } = counted()
    await openDataset('mnist', source)
    expect(asked).toEqual(['manifest.json'])
  })

  it('fetches the parts that a count needs, and each once', async () => {
    const { source, asked } = counted()
    const set = await openDataset('mnist', source)
    await set.train(1000)
    expect(asked.slice(1)).toEqual([firstPart])
    await Promise.all([set.train(1001), set.train(900), set.test(500)])
    expect(asked.slice(1)).toEqual([firstPart, 'mnist/train-1000.bin', 'mnist/test-0000.bin'])
  })
})

describe('what comes', () => {
  it('gives the first n images, whatever n is', async () => {
    const set = await openDataset('mnist', committed)
    const all = await set.train(8000)
    for (const n of [1, 1000, 1500, 4001]) {
      const some = await set.train(n)
      expect(some.count).toBe(n)
      expect(Buffer.compare(some.labels, all.labels.subarray(0, n))).toBe(0)
      expect(Buffer.compare(some.images, all.images.subarray(0, n * 784))).toBe(0)
    }
  })

  it('gives copies, so that a caller may change them', async () => {
    const set = await openDataset('mnist', committed)
    const before = await set.train(100)
    const labels = [...before.labels]
    before.labels.fill(0)
    before.images.fill(0)
    const after = await set.train(100)
    expect([...after.labels]).toEqual(labels)
    expect(Math.max(...after.images)).toBe(255)
  })

  it.each([0, 8001, 1.5, Number.NaN])('refuses %d training images', async (count) => {
    const set = await openDataset('mnist', committed)
    await expect(set.train(count)).rejects.toThrow(`mnist train images: expected a whole number from 1 to 8000, got ${count}`)
  })
})

/** The committed files with the first part replaced, and a manifest that agrees with its size and checksum. */
function replaced(part: Uint8Array): ByteSource {
  return async (path) => {
    if (path === firstPart) return part
    const bytes = await committed(path)
    if (path !== 'manifest.json') return bytes
    const manifest = JSON.parse(new TextDecoder().decode(bytes))
    Object.assign(manifest.mnist.parts[0], { bytes: part.length, sha256: createHash('sha256').update(part).digest('hex') })
    return new TextEncoder().encode(JSON.stringify(manifest))
  }
}

const intact = await committed(firstPart)
const unpacked = new Uint8Array(1000 * 785)

describe('faults', () => {
  const flip = (at: number) => (bytes: Uint8Array) => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte))
  const absent: ByteSource = async (path) => committed(path === firstPart ? 'mnist/absent.bin' : path)

  it.each<[fault: string, source: ByteSource, message: RegExp]>([
    ['missing', absent, /^mnist\/absent\.bin: missing: cannot read .*absent\.bin$/],
    ['truncated', changed(firstPart, (bytes) => bytes.subarray(0, 5000)), /^mnist\/train-0000\.bin: truncated: got 5000 of \d+ bytes$/],
    ['empty', changed(firstPart, () => new Uint8Array()), /: truncated: got 0 of \d+ bytes$/],
    ['altered', changed(firstPart, flip(5000)), /: altered: its checksum is not the one in the manifest$/],
    ['too long', changed(firstPart, (bytes) => Buffer.concat([bytes, page])), /: altered: got \d+ bytes, expected \d+$/],
    ['a web page instead', changed(firstPart, () => page), /: missing: a web page came in its place$/],
    ['not a gzip', replaced(new Uint8Array(100)), /: is not a whole gzip file$/],
    ['half a gzip', replaced(gzipSync(unpacked).subarray(0, 400)), /: is not a whole gzip file$/],
    ['a corrupt gzip', replaced(flip(5000)(intact)), /: is not a whole gzip file$/],
    ['too few images', replaced(gzipSync(unpacked.subarray(785))), /: unpacks to 784215 bytes, expected 785000$/],
    ['a label out of range', replaced(gzipSync(unpacked.map((_, i) => (i === 3 ? 12 : 0)))), /: label 3: expected 0 to 9, got 12$/],
  ])('names the file and what is wrong when it is %s', async (_, source, message) => {
    const set = await openDataset('mnist', source)
    const error = await set.train(1000).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(DataError)
    expect((error as DataError).message).toMatch(message)
  })

  it('keeps the name of the file for the page', async () => {
    const set = await openDataset(
      'mnist',
      changed(firstPart, () => page),
    )
    await expect(set.train(2000)).rejects.toMatchObject({ name: 'DataError', file: firstPart })
  })

  it('does not remember a failure: the next call asks again, for that part alone', async () => {
    let online = false
    const { source, asked } = counted(async (path) => (path === firstPart && !online ? page : committed(path)))
    const set = await openDataset('mnist', source)
    await expect(set.train(2000)).rejects.toThrow(firstPart)
    online = true
    expect((await set.train(2000)).count).toBe(2000)
    expect(asked.slice(1)).toEqual([firstPart, 'mnist/train-1000.bin', firstPart])
  })
})

it('says what a browser lacks that cannot unpack', async () => {
  vi.stubGlobal('DecompressionStream', undefined)
  const set = await openDataset('mnist', committed)
  await expect(set.train(10)).rejects.toThrow('mnist/train-0000.bin cannot be unpacked: this browser has no DecompressionStream')
  vi.unstubAllGlobals()
})
