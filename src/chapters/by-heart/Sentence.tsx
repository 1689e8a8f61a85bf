// One sentence that says where things stand: how far, what p changed, what was memorised, and what the network makes of unseen images.
import { datasetInfo } from '../../experiment/datasets/catalogue.ts'
import type { RunRecord, SeedRecord } from '../../experiment/runs/run-record.ts'
import { usePlace } from '../../store/react.tsx'
import { plural } from '../../words/counts.ts'
import { counted, epochText } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { Idea } from '../kit/Idea.tsx'
import { type Moment, unseenAt, useMoment } from './moment.ts'
import { type Told, useTold } from './told.ts'
import { useGhosts, useRecord } from './use-bench.ts'
import { countStates } from './wall-codes.ts'

export function Sentence() {
  const told = useTold()
  const moment = useMoment()
  const record = useRecord()
  const nouns = datasetInfo(usePlace('by-heart').dataset).noun
  if (!told) return <p className="outcome">Loading the images.</p>
  if (!moment || !record) return <Before told={told} nouns={nouns} />
  return <During told={told} nouns={nouns} moment={moment} record={record} />
}

type Nouns = readonly [one: string, many: string]

function Before({ told, nouns }: { told: Told; nouns: Nouns }) {
  const n = told.labels.length
  if (told.changed === 0)
    return (
      <p className="outcome">
        All {counted(n)} {nouns[1]} have their true label. Nothing has been learned yet.
      </p>
    )
  return (
    <p className="outcome">
      We lie about <strong className="lie">{counted(told.changed)}</strong> of {counted(n)} {nouns[1]}. Nothing has been learned yet.
    </p>
  )
}

function During({ told, nouns, moment, record }: { told: Told; nouns: Nouns; moment: Moment; record: RunRecord }) {
  const settled = moment.isLast ? record.seeds[0]?.settled : null
  const { earlyStopping, seed, seeds } = record.spec
  const counts = countStates(told, moment.snapshot.answers.predicted)
  const testAccuracy = unseenAt(moment, record)
  const isFitted = moment.point.trainAccuracy === 1
  const fittedAt = record.seeds[0]?.curve.find(({ trainAccuracy }) => trainAccuracy === 1)?.epoch ?? moment.point.epoch
  return (
    <p className={`outcome ${seeds > 1 || earlyStopping > 0 ? 'outcome-long' : ''}`} aria-live={record.ending ? 'polite' : 'off'}>
      {isFitted ? (
        <>
          After <strong>{plural(moment.point.epoch, ['epoch', 'epochs'])}</strong>
          {fittedAt < moment.point.epoch ? ` (first after ${epochText(fittedAt)})` : ''} {seeds > 1 ? `seed ${seed}` : 'it'} gives every{' '}
          {nouns[0]}
          {earlyStopping > 0 ? ' it trains on' : ''} the <Idea id="as-told">label it was told</Idea>
          {told.changed > 0 ? (
            <>
              ,{' '}
              <Idea id="as-told" className="lie">
                {counted(counts.lie)} wrong {counts.lie === 1 ? 'one' : 'ones'} included
              </Idea>
            </>
          ) : null}
          . Of {nouns[1]} it has never seen it gets
        </>
      ) : (
        <>
          <Where moment={moment} record={record} />: <Idea id="as-told">{percentText(moment.point.trainAccuracy)} answered as told</Idea>
          {seeds > 1 ? ` by seed ${seed}` : ''}.{' '}
          {told.changed > 0 ? (
            <>
              It repeats <span className="lie">{counted(counts.lie)}</span> of our{' '}
              <span className="lie">{plural(told.changed, ['lie', 'lies'])}</span> and still answers{' '}
              <Idea id="truth" className="truth">
                the truth to {counted(counts.truth)}
              </Idea>
              .{' '}
            </>
          ) : null}
          Of unseen {nouns[1]} it gets
        </>
      )}{' '}
      <Idea id="unseen" className="unseen">
        {percentText(testAccuracy)}
      </Idea>{' '}
      right
      {moment.isLast ? <AllSeeds record={record} /> : null}
      <EarlyStop settled={settled} />
      <Comparison record={record} />.
    </p>
  )
}

/** Not memorised yet, given up at the limit, and stopped by hand are three things. */
function Where({ moment, record }: { moment: Moment; record: RunRecord }) {
  const at = <strong>{epochText(moment.point.epoch)}</strong>
  if (moment.isLast && record.ending?.kind === 'diverged')
    return (
      <>
        Diverged at epoch {epochText(record.epoch)}; last, at {at}
      </>
    )
  if (moment.point.epoch === 0) return <>Before training</>
  if (!moment.isLast || !record.ending) return <>Epoch {at}, not memorised yet</>
  if (record.ending.kind === 'complete') return <>Ended at the limit of {at} epochs, not memorised</>
  return <>Stopped by you at epoch {at}, not memorised yet</>
}

/** The same of every seed, where there are several. */
function AllSeeds({ record }: { record: RunRecord }) {
  const { earlyStopping, seeds } = record.spec
  if (seeds === 1) return null
  const accuracies = record.seeds.flatMap(
    ({ settled, curve }) => (earlyStopping > 0 ? null : settled?.testAccuracy) ?? curve.at(-1)?.testAccuracy ?? [],
  )
  const mean = accuracies.reduce((sum, accuracy) => sum + accuracy, 0) / accuracies.length
  return (
    <>
      {' '}
      (mean of {seeds} seeds {percentText(mean)}, from {percentText(Math.min(...accuracies))} to {percentText(Math.max(...accuracies))})
    </>
  )
}

/** What the weights of the best held-out accuracy are worth, when that was asked for. */
function EarlyStop({ settled }: { settled: SeedRecord['settled'] | undefined }) {
  const epoch = settled?.stoppedEpoch
  const accuracy = settled?.testAccuracy
  if (epoch === undefined || accuracy === undefined || accuracy === null) return null
  return (
    <>
      ; stopped early, after {plural(epoch, ['epoch', 'epochs'])}, <span className="unseen">{percentText(accuracy)}</span>
    </>
  )
}

/** What honest labels gave, when that has been run. */
function Comparison({ record }: { record: RunRecord }) {
  const honest = useGhosts().find((ghost) => ghost.spec.corruption === 0)
  const accuracy = honest?.seeds[0]?.settled?.testAccuracy
  if (record.spec.corruption === 0 || accuracy === undefined || accuracy === null) return null
  return (
    <>
      ; with no lies <span className="unseen">{percentText(accuracy)}</span>
    </>
  )
}
