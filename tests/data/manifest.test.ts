// A manifest is believed only after every value of it has been checked.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDataset } from '../../src/data/load.ts'
import { parseManifest } from '../../src/data/manifest.ts'
import { changed, dataFolder } from './sources.ts'

const text = readFileSync(join(dataFolder, 'manifest.json'), 'utf8')

/** The committed manifest with one value of MNIST's entry put in place of another; `undefined` takes it out. */
function altered(path: readonly (string | number)[], value: unknown): string {
  const manifest = JSON.parse(text)
  let holder = manifest.mnist
  for (const key of path.slice(0, -1)) holder = holder[key]
  holder[path.at(-1) as string] = value
  return JSON.stringify(manifest)
}

it('reads the committed manifest as it stands', () => {
  expect(parseManifest(text)).toEqual(JSON.parse(text))
})

it.each<[path: (string | number)[], value: unknown, message: string]>([
  [['source'], undefined, 'mnist.source: expected a value, got nothing'],
  [['licence'], '', 'mnist.licence: expected text, got ""'],
  [['height'], 28.5, 'mnist.height: expected a whole number from 1, got 28.5'],
  [['classes'], [], 'mnist.classes: expected a list that is not empty, got []'],
  [['classes', 3], 3, 'mnist.classes[3]: expected text, got 3'],
  [['pixelMean'], 33.3, 'mnist.pixelMean: expected 0 to 1, got 33.3'],
  [['trainCount'], 9000, 'mnist.parts: expected 9000 train images, got 8000'],
  [['parts', 0], null, 'mnist.parts[0]: expected an object, got null'],
  [['parts', 0, 'file'], '../secret.bin', 'mnist.parts[0].file: expected a path like set/part.bin, got "../secret.bin"'],
  [['parts', 0, 'split'], 'valid', 'mnist.parts[0].split: expected train or test, got "valid"'],
  [['parts', 1, 'first'], 900, 'mnist.parts[1].first: expected 1000, got 900'],
  [['parts', 1, 'bytes'], '12', 'mnist.parts[1].bytes: expected a whole number from 1, got "12"'],
  [['parts', 1, 'sha256'], 'abc', 'mnist.parts[1].sha256: expected 64 hexadecimal digits, got "abc"'],
])('refuses %j = %j', (path, value, message) => {
  expect(() => parseManifest(altered(path, value))).toThrow(`manifest.json: ${message}`)
})

it('says that a web page is no manifest', async () => {
  const source = changed('manifest.json', () => new TextEncoder().encode('<!doctype html><title>Not here</title>'))
  await expect(openDataset('mnist', source)).rejects.toThrow('manifest.json: the file: expected JSON, got "<!doctype html>')
})

it('says when the data set asked for is not in the manifest', async () => {
  const source = changed('manifest.json', () => new TextEncoder().encode('{}'))
  await expect(openDataset('mnist', source)).rejects.toThrow('manifest.json: has no data set named mnist')
})
