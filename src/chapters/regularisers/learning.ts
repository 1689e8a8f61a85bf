// How far a row has come with its labels: all by heart, still rising when its epochs ended, or neither.

import type { Row } from '../../experiment/chapters/regularisers.ts'
import type { SeedResult } from '../../experiment/runs/result.ts'
import type { SweepPoint } from '../../experiment/runs/sweep.ts'
import { meanEpochs, plural } from '../../words/counts.ts'
import { counted } from '../../words/numbers.ts'
import { epochsToFit } from '../../words/spreads.ts'

/** Share of the run at its end that is looked at, and by how much the labels answered as told must rise there. */
const tail = 0.2
const leastRise = 0.005

/** Whether every seed that has ended came to answer all of its labels as told; null while none has ended. */
export function isFitted({ runs, fitEpoch }: SweepPoint): boolean | null {
  return runs.length === 0 ? null : fitEpoch.n === runs.length
}

/** Whether every seed that did not come to fit learned more labels in the last fifth of its epochs. */
export function isRising({ runs }: SweepPoint): boolean {
  const unfitted = runs.filter(({ fitEpoch }) => fitEpoch === null)
  return unfitted.length > 0 && unfitted.every(risesAtItsEnd)
}

/** By the means of the two halves of its tail: single evaluations waver. */
function risesAtItsEnd({ curve, epochs }: SeedResult): boolean {
  const mean = (from: number, to: number) => {
    const some = curve.filter(({ epoch }) => epoch > from * epochs && epoch <= to * epochs)
    return some.reduce((sum, { trainAccuracy }) => sum + trainAccuracy, 0) / some.length
  }
  return mean(1 - tail / 2, 1) - mean(1 - tail, 1 - tail / 2) >= leastRise
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
