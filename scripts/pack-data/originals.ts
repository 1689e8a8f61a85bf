// The data sets as their packages ship them, read from node_modules and from Debian's folder.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { DatasetName } from '../../src/experiment/datasets/catalogue.ts'

export interface LabelledImage {
  readonly label: number
  /** 784 bytes, rows first. */
  readonly pixels: Uint8Array
}

export interface Original {
  readonly train: LabelledImage[]
  readonly test: LabelledImage[]
}

const pixelsPerImage = 28 * 28
const mnistFolder = dirname(createRequire(import.meta.url).resolve('mnist/package.json'))
const fashionFolder = '/usr/share/datasets/fashion-mnist'

export const mnistPackageLicence = readFileSync(join(mnistFolder, 'LICENSE'), 'utf8')

/** How each set is read; each throws when its package is not installed. */
export const readOriginal: Record<DatasetName, () => Original> = {
  mnist: () => {
    const digits = shuffled(Array.from({ length: 10 }, (_, digit) => readDigits(digit)).flat(), 20170224)
    return { train: digits.slice(0, 8000), test: digits.slice(8000) }
  },
  // These come class-mixed already, and the first n in their original order are what others can compare with.
  'fashion-mnist': () => ({ train: readIdx('train').slice(0, 10000), test: readIdx('t10k').slice(0, 2000) }),
}

/** All images of one digit. The package divided bytes by 255 and kept a few decimals: rounding restores the bytes. */
function readDigits(digit: number): LabelledImage[] {
  const file = join(mnistFolder, 'src', 'digits', `${digit}.json`)
  const { data } = JSON.parse(readFileSync(file, 'utf8')) as { data: number[] }
  const bytes = Uint8Array.from(data, (value) => Math.round(255 * value))
  return cut(bytes, () => digit)
}

/** All images of one split in the idx format: 16 bytes of header before the pixels, 8 before the labels. */
function readIdx(split: 'train' | 't10k'): LabelledImage[] {
  if (!existsSync(fashionFolder)) throw new Error(`${fashionFolder} is missing: apt-get install dataset-fashion-mnist`)
  const read = (name: string): Uint8Array => gunzipSync(readFileSync(join(fashionFolder, `${split}-${name}-ubyte.gz`)))
  const labels = read('labels-idx1').subarray(8)
  return cut(read('images-idx3').subarray(16), (i) => labels[i] as number)
}

function cut(bytes: Uint8Array, labelOf: (index: number) => number): LabelledImage[] {
  return Array.from({ length: bytes.length / pixelsPerImage }, (_, i) => ({
    label: labelOf(i),
    pixels: bytes.subarray(i * pixelsPerImage, (i + 1) * pixelsPerImage),
  }))
}

/** Fisher-Yates. It stands apart from the streams of a run, so that those may change and the packed files stay. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = xoroshiro128plus(seed)
  const mixed = [...items]
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = uniformInt(random, 0, i)
    ;[mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T]
  }
  return mixed
}
