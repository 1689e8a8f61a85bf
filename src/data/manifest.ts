// What the packed data sets hold and where: public/data/manifest.json, read and validated.
import { DataError } from './data-error.ts'

export const manifestFile = 'manifest.json'

export type Split = 'train' | 'test'

/** One file: images [first, first + count) of one split, as `count` label bytes and then the pixels, gzipped. */
export interface ManifestPart {
  /** Path relative to `public/data`. */
  readonly file: string
  readonly split: Split
  readonly first: number
  readonly count: number
  /** Size of the file as it is sent. */
  readonly bytes: number
  /** SHA-256 of the file as it is sent, in lower-case hexadecimal digits. */
  readonly sha256: string
}

export interface ManifestEntry {
  readonly source: string
  readonly licence: string
  readonly attribution: string
  /** What a reader should know before comparing figures with those of others. */
  readonly note: string
  readonly height: number
  readonly width: number
  readonly channels: number
  readonly classes: readonly string[]
  readonly trainCount: number
  readonly testCount: number
  /** Mean and standard deviation over all pixels of the packed training images, on a scale of 0 to 1. */
  readonly pixelMean: number
  readonly pixelStd: number
  /** In order within each split, from 0 to its count without a gap. */
  readonly parts: readonly ManifestPart[]
}

/** The packed data sets by name. */
export type Manifest = Readonly<Record<string, ManifestEntry>>

/** Reads a manifest; throws a {@link DataError} that says path, expectation and what came. */
export function parseManifest(text: string): Manifest {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw wrong('the file', 'JSON', text)
  }
  const entries = Object.entries(object(json, 'the file'))
  return Object.fromEntries(entries.map(([name, value]) => [name, parseEntry(value, name)]))
}

function parseEntry(value: unknown, path: string): ManifestEntry {
  const from = object(value, path)
  const entry = {
    source: string(from.source, `${path}.source`),
    licence: string(from.licence, `${path}.licence`),
    attribution: string(from.attribution, `${path}.attribution`),
    note: string(from.note, `${path}.note`),
    height: positive(from.height, `${path}.height`),
    width: positive(from.width, `${path}.width`),
    channels: positive(from.channels, `${path}.channels`),
    classes: list(from.classes, `${path}.classes`).map((name, i) => string(name, `${path}.classes[${i}]`)),
    trainCount: positive(from.trainCount, `${path}.trainCount`),
    testCount: positive(from.testCount, `${path}.testCount`),
    pixelMean: fraction(from.pixelMean, `${path}.pixelMean`),
    pixelStd: fraction(from.pixelStd, `${path}.pixelStd`),
    parts: list(from.parts, `${path}.parts`).map((part, i) => parsePart(part, `${path}.parts[${i}]`)),
  }
  checkCover(entry.parts, 'train', entry.trainCount, path)
  checkCover(entry.parts, 'test', entry.testCount, path)
  return entry
}

function parsePart(value: unknown, path: string): ManifestPart {
  const from = object(value, path)
  const { split } = from
  if (split !== 'train' && split !== 'test') throw wrong(`${path}.split`, 'train or test', split)
  return {
    file: matching(/^[\w-]+\/[\w-]+\.bin$/, 'a path like set/part.bin', from.file, `${path}.file`),
    split,
    first: whole(0, from.first, `${path}.first`),
    count: positive(from.count, `${path}.count`),
    bytes: positive(from.bytes, `${path}.bytes`),
    sha256: matching(/^[\da-f]{64}$/, '64 hexadecimal digits', from.sha256, `${path}.sha256`),
  }
}

/** The parts of a split must follow one another from 0 to its count. */
function checkCover(parts: readonly ManifestPart[], split: Split, count: number, path: string): void {
  let next = 0
  for (const [i, part] of parts.entries()) {
    if (part.split !== split) continue
    if (part.first !== next) throw wrong(`${path}.parts[${i}].first`, `${next}`, part.first)
    next += part.count
  }
  if (next !== count) throw wrong(`${path}.parts`, `${count} ${split} images`, next)
}

function wrong(path: string, expected: string, actual: unknown): DataError {
  const spelled = JSON.stringify(actual) ?? 'nothing'
  return new DataError(manifestFile, `${path}: expected ${expected}, got ${spelled.length > 60 ? `${spelled.slice(0, 60)}…` : spelled}`)
}

function object(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(path, 'an object', value)
  return value as Record<string, unknown>
}

function list(value: unknown, path: string): unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw wrong(path, 'a list that is not empty', value)
  return value
}

function string(value: unknown, path: string): string {
  return matching(/./, 'text', value, path)
}

function matching(pattern: RegExp, expected: string, value: unknown, path: string): string {
  if (typeof value !== 'string' || !pattern.test(value)) throw wrong(path, expected, value)
  return value
}

function whole(min: number, value: unknown, path: string): number {
  if (!Number.isSafeInteger(value) || (value as number) < min) throw wrong(path, `a whole number from ${min}`, value)
  return value as number
}

function positive(value: unknown, path: string): number {
  return whole(1, value, path)
}

function fraction(value: unknown, path: string): number {
  if (typeof value !== 'number' || !(value >= 0 && value <= 1)) throw wrong(path, '0 to 1', value)
  return value
}
