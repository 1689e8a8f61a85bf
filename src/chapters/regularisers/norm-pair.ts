// Two rows that differ in batch norm alone, and what their runs say of it.
import { codeOf, otherNorm } from '../../experiment/chapters/regularisers.ts'
import { capitalised, plural } from '../../words/counts.ts'
import { percentText } from '../../words/percents.ts'
import { epochsToFit } from '../../words/spreads.ts'
import { type Results, type RowPoint, type RowResults, testAccuracy } from './results.ts'

export interface NormPair {
  readonly on: RowResults
  readonly off: RowResults
}

/** The row that is shown with its counterpart; else the first two that there are. */
export function normPair({ rows, shown }: Pick<Results, 'rows' | 'shown'>): NormPair | null {
  for (const one of shown ? [shown, ...rows] : rows) {
    const other = rows.find(({ row }) => codeOf(row) === codeOf(otherNorm(one.row)))
    if (other) return one.row.includes('batch-norm') ? { on: one, off: other } : { on: other, off: one }
  }
  return null
}

/** A sentence for each kind of labels whose curves have come to their end, both with batch norm and without. */
export function normSentences({ on, off }: NormPair, noise: string, epochs: number): string[] {
  return [
    { name: 'True labels', pair: [on.clean, off.clean] as const },
    { name: capitalised(noise), pair: [on.noisy, off.noisy] as const },
  ].flatMap(({ name, pair: [withNorm, without] }) => {
    if (withNorm.runs.length === 0 || without.runs.length === 0) return []
    const unseen = [withNorm, without].map((point) => percentText(testAccuracy(point) ?? 0))
    return [
      `${name}: with batch norm ${fitText(withNorm, epochs)}, without it ${fitText(without, epochs)}: ${verdict(withNorm, without)}. Unseen images answered rightly: ${unseen[0]} with, ${unseen[1]} without.`,
    ]
  })
}

function fitText({ runs, fitEpoch, trainAccuracy }: RowPoint, epochs: number): string {
  const time = epochsToFit(fitEpoch, runs.length)
  if (time === null) return `never within ${plural(epochs, ['epoch', 'epochs'])} (${percentText(trainAccuracy.mean ?? 0)} as told)`
  return `fitted after ${time}`
}

/** Who was sooner, judged by the seeds: where they overlap there is no saying. */
function verdict(on: RowPoint, off: RowPoint): string {
  const times = ({ runs }: RowPoint) => runs.map(({ fitEpoch }) => fitEpoch ?? Number.POSITIVE_INFINITY)
  const [mine, others] = [times(on), times(off)]
  if (Math.min(...mine, ...others) === Number.POSITIVE_INFINITY) return 'neither came to know them all'
  if (Math.max(...mine) < Math.min(...others)) return 'batch norm was sooner'
  if (Math.max(...others) < Math.min(...mine)) return 'without it was sooner'
  return 'their seeds overlap'
}
