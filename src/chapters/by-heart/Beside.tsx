// What the sentence on a finished run adds of the runs beside it: what honest labels gave, and what the run before came to with another setting.
import { nameBeside } from '../../experiment/runs/run-difference.ts'
import type { RunRecord } from '../../experiment/runs/run-record.ts'
import { differInCorruption } from '../../store/ghosts.ts'
import { meanEpochs } from '../../words/counts.ts'
import { percentText } from '../../words/percents.ts'
import { useGhosts } from './use-bench.ts'

/** At the same evaluation of every run: the figures before these are of the last weights, not of those that early stopping keeps. */
const lastUnseen = ({ spec, seeds: [first] }: RunRecord): number | null =>
  (spec.earlyStopping > 0 ? first?.curve.at(-1)?.testAccuracy : first?.settled?.testAccuracy) ?? null

export function Beside({ record }: { record: RunRecord }) {
  const ghosts = useGhosts()
  const { spec } = record
  const other = ghosts.find((run) => run.spec.corruption === spec.corruption && run.spec.dataset === spec.dataset)
  if (other) return <Other run={other} beside={record} />
  const honest = spec.corruption === 0 ? undefined : ghosts.find((run) => run.spec.corruption === 0 && differInCorruption(run.spec, spec))
  const unseen = honest ? lastUnseen(honest) : null
  if (unseen === null) return null
  return (
    <>
      ; with no lies <span className="unseen">{percentText(unseen)}</span>
    </>
  )
}

/** Single runs differ by chance too: what is said is what happened, and no more. */
function Other({ run, beside }: { run: RunRecord; beside: RunRecord }) {
  const unseen = lastUnseen(run)
  const fitted = run.seeds[0]?.settled?.fitEpoch
  if (run.ending?.kind !== 'complete' || unseen === null) return null
  return (
    <>
      {' '}
      ({nameBeside(run.spec, beside.spec)}: {fitted ? `all after ${meanEpochs(fitted)}` : 'not all'},{' '}
      <span className="unseen">{percentText(unseen)}</span>)
    </>
  )
}
