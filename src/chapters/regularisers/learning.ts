// How far a row has come with its labels: all by heart, still rising when its epochs ended, or neither.

import type { Row } from '../../experiment/chapters/regularisers.ts'
import type { SeedResult } from '../../experiment/runs/result.ts'
import type { SweepPoint } from '../../experiment/runs/sweep.ts'
import { meanEpochs, plural } from '../../words/counts.ts'
import { counted } from '../../words/numbers.ts'
import { epochsToFit } from '../../words/spreads.ts'

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
