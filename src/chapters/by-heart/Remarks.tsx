// What the sentence on a run adds at its end: the other seeds, and the weights of early stopping.
import type { RunRecord, SeedRecord } from '../../experiment/runs/run-record.ts'
import { plural } from '../../words/counts.ts'
import { percentText } from '../../words/percents.ts'
import { comparableSeeds } from './curves.ts'

/** The same of every seed, where there are several. */
export function AllSeeds({ record }: { record: RunRecord }) {
  const { earlyStopping, seeds } = record.spec
  if (seeds === 1) return null
  const compared = comparableSeeds(record)
  if (compared.length < 2) return null
  const accuracies = compared.flatMap(
    ({ settled, curve }) => (earlyStopping > 0 ? null : settled?.testAccuracy) ?? curve.at(-1)?.testAccuracy ?? [],
  )
  const mean = accuracies.reduce((sum, accuracy) => sum + accuracy, 0) / accuracies.length
  return (
    <>
      {' '}
      (mean of {compared.length < seeds ? `${compared.length} of ${seeds}` : seeds} seeds{compared.length < seeds ? ' so far' : ''}{' '}
      {percentText(mean)}, from {percentText(Math.min(...accuracies))} to {percentText(Math.max(...accuracies))})
    </>
  )
}

/** What the weights of the best held-out accuracy are worth, when that was asked for. */
export function EarlyStop({ settled }: { settled: SeedRecord['settled'] | undefined }) {
  const epoch = settled?.stoppedEpoch
  const accuracy = settled?.testAccuracy
  if (epoch === undefined || accuracy === undefined || accuracy === null) return null
  return (
    <>
      ; stopped early, after {plural(epoch, ['epoch', 'epochs'])}, <span className="unseen">{percentText(accuracy)}</span>
    </>
  )
}
