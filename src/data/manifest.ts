// What the packed data sets hold and where: public/data/manifest.json, read and validated.
import {
  array,
  type BaseIssue,
  type GenericSchema,
  getDotPath,
  type InferOutput,
  integer,
  maxValue,
  minLength,
  minValue,
  number,
  object,
  picklist,
  pipe,
  rawCheck,
  readonly,
  record,
  regex,
  safeParse,
  string,
} from 'valibot'
import { DataError } from './data-error.ts'

export const manifestFile = 'manifest.json'

const text = pipe(string('text'), minLength(1, 'text'))
const whole = (min: number) => {
  const expected = `a whole number from ${min}`
  return pipe(number(expected), integer(expected), minValue(min, expected))
}
const share = pipe(number('0 to 1'), minValue(0, '0 to 1'), maxValue(1, '0 to 1'))
const matching = (pattern: RegExp, expected: string) => pipe(string(expected), regex(pattern, expected))
const list = <S extends GenericSchema>(member: S) =>
  pipe(array(member, 'a list that is not empty'), minLength(1, 'a list that is not empty'))

/** A key that is missing is told at its own path. */
const anObject = ({ expected }: { readonly expected: string | null }): string => (expected === 'Object' ? 'an object' : 'a value')

/** One file: images [first, first + count) of one split, as `count` label bytes and then the pixels, gzipped. */
const part = object(
  {
    /** Path relative to `public/data`. */
    file: matching(/^[\w-]+\/[\w-]+\.bin$/, 'a path like set/part.bin'),
    split: picklist(['train', 'test'], 'train or test'),
    first: whole(0),
    count: whole(1),
    /** Size of the file as it is sent. */
    bytes: whole(1),
    /** SHA-256 of the file as it is sent, in lower-case hexadecimal digits. */
    sha256: matching(/^[\da-f]{64}$/, '64 hexadecimal digits'),
  },
  anObject,
)

const entry = pipe(
  object(
    {
      source: text,
      licence: text,
      attribution: text,
      /** What a reader should know before comparing figures with those of others. */
      note: text,
      height: whole(1),
      width: whole(1),
      channels: whole(1),
      classes: pipe(list(text), readonly()),
      trainCount: whole(1),
      testCount: whole(1),
      /** Mean and standard deviation over all pixels of the packed training images, on a scale of 0 to 1. */
      pixelMean: share,
      pixelStd: share,
      /** In order within each split, from 0 to its count without a gap. */
      parts: list(part),
    },
    anObject,
  ),
  rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const { parts, trainCount, testCount } = dataset.value
    const gap = gapIn(parts, 'train', trainCount) ?? gapIn(parts, 'test', testCount)
    if (gap)
      addIssue({
        message: gap.expected,
        input: gap.actual,
        path: [{ type: 'object', origin: 'value', input: dataset.value, key: gap.path, value: gap.actual }],
      })
  }),
)

export type ManifestPart = Readonly<InferOutput<typeof part>>
export type ManifestEntry = Readonly<InferOutput<typeof entry>>
export type Split = ManifestPart['split']

/** The packed data sets by name. */
export type Manifest = Readonly<Record<string, ManifestEntry>>

/** Reads a manifest; throws a {@link DataError} that says path, expectation and what came. */
export function parseManifest(json: string): Manifest {
  const { success, output, issues } = safeParse(record(string(), entry, anObject), parsed(json), { abortEarly: true })
  if (success) return output
  throw wrong(issues[0])
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new DataError(manifestFile, `the file: expected JSON, got ${spelled(json)}`)
  }
}

/** Where the parts of a split do not follow one another from 0 to its count. */
function gapIn(parts: readonly ManifestPart[], split: Split, count: number) {
  let next = 0
  for (const [i, { first, ...own }] of parts.entries()) {
    if (own.split !== split) continue
    if (first !== next) return { path: `parts[${i}].first`, expected: `${next}`, actual: first }
    next += own.count
  }
  return next === count ? null : { path: 'parts', expected: `${count} ${split} images`, actual: next }
}

function wrong(issue: BaseIssue<unknown>): DataError {
  const path = getDotPath(issue)?.replace(/\.(\d+)(?=\.|$)/g, '[$1]') ?? 'the file'
  return new DataError(manifestFile, `${path}: expected ${issue.message}, got ${spelled(issue.input)}`)
}

function spelled(value: unknown): string {
  const written = JSON.stringify(value) ?? 'nothing'
  return written.length > 60 ? `${written.slice(0, 60)}…` : written
}
