// How many epochs runs turned out to need until they fitted: what regularisers do to that, no formula says as well as the last run did.
import { isMeasured, usualEpochs } from './estimate.ts'
import type { ExperimentSpec } from './run-fields.ts'
import type { RunRecord } from './run-record.ts'

export interface FitTime {
  /** All that makes one run learn like another, but p and the number of images. */
  readonly kind: string
  readonly n: number
  /** 0-1. */
  readonly corruption: number
  /** Epochs trained; where it did not fit, at least so many would be needed. */
  readonly epochs: number
  readonly isFitted: boolean
}

/** Epochs that a run is expected to take; `isSure` where that is likely within a factor of two. */
export interface Expected {
  readonly epochs: number
  readonly isSure: boolean
}

/** Fit times that are kept at the most. */
export const mostFitTimes = 80
/** Runs of a kind are near each other up to this distance, in p and in powers of four of n. */
const nearby = 0.45
/** One that did not fit needs this much longer at the least, as far as anybody knows. */
const beyond = 1.5

/** What a run that has come to its end says; null where it says nothing. */
export function fitTimeOf({ spec, ending, seeds }: RunRecord): FitTime | null {
  const settled = seeds.flatMap((seed) => seed.settled ?? [])
  if (ending?.kind !== 'complete' || spec.stop !== 'fit' || settled.length === 0) return null
  const epochs = settled.reduce((sum, one) => sum + (one.fitEpoch ?? one.epochs), 0) / settled.length
  const isFitted = settled.every(({ fitEpoch }) => fitEpoch !== null)
  return { kind: kindOf(spec), n: spec.n, corruption: spec.corruption, epochs: Math.max(1, epochs), isFitted }
}

/** The fit times with one more, the newest first; with those of the same settings it makes a mean. */
export function withFitTime(known: readonly FitTime[], news: FitTime): readonly FitTime[] {
  const isSame = (one: FitTime) => one.kind === news.kind && one.n === news.n && one.corruption === news.corruption
  const before = known.find((one) => isSame(one) && one.isFitted === news.isFitted)
  const next = before && news.isFitted ? { ...news, epochs: (before.epochs + news.epochs) / 2 } : news
  return [next, ...known.filter((one) => !isSame(one))].slice(0, mostFitTimes)
}

/** By the run of this kind that is nearest, else as such networks usually learn. */
export function epochsExpected(known: readonly FitTime[], spec: ExperimentSpec): Expected {
  if (spec.stop === 'epochs') return { epochs: spec.epochs, isSure: true }
  const kind = kindOf(spec)
  const [nearest] = known
    .filter((one) => one.kind === kind)
    .map((one) => ({ one, distance: distanceBetween(one, spec) }))
    .sort((a, b) => a.distance - b.distance)
  if (!nearest) return capped(usualEpochs(spec), isMeasured(spec), spec)
  const { one, distance } = nearest
  const usualThere = usualEpochs({ ...spec, n: one.n, corruption: one.corruption })
  const factor = (one.epochs / usualThere) * (one.isFitted ? 1 : beyond)
  return capped(factor * usualEpochs(spec), one.isFitted && distance <= nearby, spec)
}

/** All epochs that it may take are a sure thing for what would need more. */
const capped = (epochs: number, isSure: boolean, spec: ExperimentSpec): Expected =>
  epochs >= 2 * spec.epochs ? { epochs: spec.epochs, isSure: true } : { epochs: Math.min(epochs, spec.epochs), isSure }

function distanceBetween(one: FitTime, { n, corruption }: ExperimentSpec): number {
  return Math.abs(Math.sqrt(one.corruption) - Math.sqrt(corruption)) + Math.abs(Math.log(one.n / n)) / Math.log(4)
}

function kindOf({ n: _, corruption: __, seed: ___, seeds: ____, epochs: _____, stop: ______, ...rest }: ExperimentSpec): string {
  return JSON.stringify(rest)
}

/** Epochs of a run that is under way: what was expected, corrected by how fast its errors on the given labels fall. */
export function epochsLikely({ spec, seeds }: RunRecord, expected: number): number {
  const curve = seeds[0]?.curve ?? []
  const last = curve.at(-1)
  const half = last && curve.findLast(({ epoch }) => epoch <= last.epoch / 2)
  if (!last || !half || last.epoch < leastEpochs || spec.stop === 'epochs') return expected
  const isFlat = errorIn(last.trainAccuracy, spec.n) > flatError
  const left = Math.log(errorIn(last.trainAccuracy, spec.n) * 2 * spec.n)
  const pace = (Math.log(errorIn(half.trainAccuracy, spec.n)) - Math.log(errorIn(last.trainAccuracy, spec.n))) / (last.epoch - half.epoch)
  // Errors that fall ever faster, as they do when noise is memorised, are held back by what was expected.
  const told = pace <= 0 ? spec.epochs : last.epoch + left / pace
  const trust = Math.min(1, last.epoch / expected)
  const likely = isFlat ? Math.max(expected, mostBeyond * last.epoch) : (1 - trust) * expected + trust * told
  return Math.min(spec.epochs, Math.max(last.epoch + 1, likely))
}

/** Above this error a curve has not begun to rise, as where noise is not yet being learned: it says no more than that it takes longer by this factor. */
const flatError = 0.75
const mostBeyond = 1.5
/** A curve says nothing before, in epochs. */
const leastEpochs = 3
/** Share of images answered otherwise; below one image it counts as half of one. */
const errorIn = (accuracy: number, n: number): number => Math.max(1 - accuracy, 0.5 / n)
