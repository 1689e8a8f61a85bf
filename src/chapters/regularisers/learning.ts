// How far a row has come with its labels: all by heart, all given more time, still rising when its epochs ended, or none of these.

import type { Row } from '../../experiment/chapters/regularisers.ts'
import type { SeedResult } from '../../experiment/runs/result.ts'
import type { SweepPoint } from '../../experiment/runs/sweep.ts'
import { meanEpochs, plural } from '../../words/counts.ts'
import { counted } from '../../words/numbers.ts'
import { epochsToFit } from '../../words/spreads.ts'
import type { RowResults } from './results.ts'

/** By how much the share of labels answered as told must be higher in a run's last quarter than in the one before. */
const leastRise = 0.005

/** Whether every seed that has ended came to answer all of its labels as told; null while none has ended. */
export function isFitted({ runs, fitEpoch }: SweepPoint): boolean | null {
  return runs.length === 0 ? null : fitEpoch.n === runs.length
}

/** Whether every seed that did not come to fit was still learning labels when its epochs ended. */
export function isRising({ runs }: SweepPoint): boolean {
  const unfitted = runs.filter(({ fitEpoch }) => fitEpoch === null)
  return unfitted.length > 0 && unfitted.every(risesAtItsEnd)
}

/** By the means of two quarters: single evaluations waver. */
function risesAtItsEnd({ curve, epochs }: SeedResult): boolean {
  const mean = (from: number, to: number) => {
    const some = curve.filter(({ epoch }) => epoch > from * epochs && epoch <= to * epochs)
    return some.reduce((sum, { trainAccuracy }) => sum + trainAccuracy, 0) / some.length
  }
  return mean(0.75, 1) - mean(0.5, 0.75) >= leastRise
}

/**
 * How a row learned random labels. `all`: every seed within the table's epochs; `later`: the first seed, given more; `rising`: not
 * yet, and still learning at the end of what it was given; `not`: neither. With it the longest run that says so.
 */
export interface RandomLearning {
  readonly kind: 'all' | 'later' | 'rising' | 'not'
  readonly point: SweepPoint
}

/** Null while no network of the row has ended with random labels. */
export function randomLearning({ points: [, , random], long }: Pick<RowResults, 'points' | 'long'>): RandomLearning | null {
  const isAll = isFitted(random)
  if (isAll === null) return null
  if (isAll) return { kind: 'all', point: random }
  const point = long !== null && long.runs.length > 0 ? long : random
  if (isFitted(point)) return { kind: 'later', point }
  return { kind: isRising(point) ? 'rising' : 'not', point }
}

/** Most epochs that a point's networks were given. */
export const epochsGiven = (point: SweepPoint, { epochs }: { readonly epochs: number }): number => point.variation.epochs ?? epochs

/** `18 epochs`, `18 epochs of 900 images` where some are held out, `37 epochs, mean of those that fit (2 of 3)`; null where none fitted. */
export function timeText(
  { runs, fitEpoch }: SweepPoint,
  row: Row,
  { n, earlyStopping }: { n: number; earlyStopping: number },
): string | null {
  const time = epochsToFit(fitEpoch, runs.length)
  if (time === null || fitEpoch.mean === null || !row.includes('early-stopping')) return time
  const some = `${meanEpochs(fitEpoch.mean)} of ${counted(n - Math.round(n * earlyStopping))} images`
  return time.replace(meanEpochs(fitEpoch.mean), some)
}

export const epochsText = (epochs: number): string => plural(epochs, ['epoch', 'epochs'])
