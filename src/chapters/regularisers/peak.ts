// Where a row's accuracy on unseen images is highest along its curve, against where the curve ends.
import { combineCurves } from '../../maths/combine-curves.ts'
import { meanEpochs, plural } from '../../words/counts.ts'
import { percentText } from '../../words/percents.ts'
import type { Finding } from './findings.ts'
import type { Results, RowPoint, RowResults } from './results.ts'

interface Peak {
  readonly epoch: number
  readonly accuracy: number
  readonly end: number
  /** Every seed came to answer all of its labels as told, and the first of them only after the peak. */
  readonly beforeFit: boolean
  readonly fits: boolean
}

/** Of the mean curve over the seeds that have ended; null before one has. */
function peakOf({ runs, fitEpoch }: RowPoint): Peak | null {
  const { x, mean } = combineCurves(
    runs.map(({ curve }) => ({ x: curve.map(({ epoch }) => epoch), y: curve.map((point) => point.testAccuracy) })),
  )
  const end = mean.at(-1)
  if (end === undefined) return null
  const accuracy = Math.max(...mean)
  const epoch = x[mean.indexOf(accuracy)] as number
  const fits = fitEpoch.n === runs.length
  const soonest = Math.min(...runs.map((run) => run.fitEpoch ?? Number.POSITIVE_INFINITY))
  return { epoch, accuracy, end, fits, beforeFit: epoch < soonest }
}

/** The plain row and the one that peaks highest, each along its curve. */
export function peakFinding({ rows, plain, noise }: Pick<Results, 'rows' | 'plain' | 'noise'>): Finding | null {
  const known = rows.flatMap((one) => {
    const peak = peakOf(one.noisy)
    return peak ? [{ one, peak }] : []
  })
  const top = known.reduce<(typeof known)[number] | null>(
    (most, one) => (most && most.peak.accuracy >= one.peak.accuracy ? most : one),
    null,
  )
  if (!top) return null
  const first = known.find(({ one }) => one === plain)
  const peaks = first && first !== top ? [first, top] : [top]
  const text = peaks.map(({ one, peak }) => peakText(one, peak)).join('; ')
  const note = 'A look along the curve on 500 unseen images, and no way to choose when to stop: that would be choosing by the test.'
  return { about: `Along the curves, ${noise}`, text: `: ${text}. ${note}` }
}

function peakText({ title, noisy }: RowResults, { epoch, accuracy, end, fits, beforeFit }: Peak): string {
  const fit = !fits
    ? ', while not all labels are fitted'
    : beforeFit
      ? `, before the labels are fitted (${meanEpochs(noisy.fitEpoch.mean ?? 0)})`
      : ''
  return `${title} is best after ${plural(epoch, ['epoch', 'epochs'])} with ${percentText(accuracy)}${fit}, and ends with ${percentText(end)}`
}
