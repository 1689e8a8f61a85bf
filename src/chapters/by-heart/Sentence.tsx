// One sentence that says where things stand: how far, what p changed, what was memorised, and what the network makes of unseen images.
import type { RunRecord } from '../../experiment/runs/run-record.ts'
import { useDataset, usePlace } from '../../store/react.tsx'
import { plural } from '../../words/counts.ts'
import { counted, epochText } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { CurveName } from '../kit/CurveName.tsx'
import { Beside } from './Beside.tsx'
import { type LabelledImages, useLabelledImages } from './labelled-images.ts'
import { AllSeeds, EarlyStop } from './Remarks.tsx'
import { type ShownEvaluation, unseenAt, useShownEvaluation } from './shown-evaluation.ts'
import { type TruthFirst, truthFirstOf } from './truth-first.ts'
import { useProblem, useRecord } from './use-bench.ts'
import { countStates } from './wall-codes.ts'

export function Sentence() {
  const labelled = useLabelledImages()
  const shown = useShownEvaluation()
  const record = useRecord()
  const problem = useProblem()
  const nouns = useDataset(usePlace('by-heart').dataset).noun
  if (!labelled) return <p className="outcome">{problem ? 'The images could not be loaded.' : 'Loading the images.'}</p>
  if (!shown || !record) return <Before labelled={labelled} nouns={nouns} />
  return <During labelled={labelled} nouns={nouns} shown={shown} record={record} />
}

type Nouns = readonly [one: string, many: string]

function Before({ labelled, nouns }: { labelled: LabelledImages; nouns: Nouns }) {
  const n = labelled.labels.length
  if (labelled.changed === 0)
    return (
      <p className="outcome">
        All {counted(n)} {nouns[1]} have their true label. Nothing has been learned yet.
      </p>
    )
  return (
    <p className="outcome">
      We lie about <strong className="lie">{counted(labelled.changed)}</strong> of {counted(n)} {nouns[1]}. Nothing has been learned yet.
    </p>
  )
}

interface DuringProps {
  readonly labelled: LabelledImages
  readonly nouns: Nouns
  readonly shown: ShownEvaluation
  readonly record: RunRecord
}

function During({ labelled, nouns, shown, record }: DuringProps) {
  const settled = shown.isLast ? record.seeds[0]?.settled : null
  const { earlyStopping, seed, seeds } = record.spec
  const counts = countStates(labelled, shown.snapshot.answers.predicted)
  const testAccuracy = unseenAt(shown, record)
  const isFitted = shown.point.trainAccuracy === 1
  const fittedAt = record.seeds[0]?.curve.find(({ trainAccuracy }) => trainAccuracy === 1)?.epoch ?? shown.point.epoch
  const found = isFitted && shown.isLast && seeds === 1 && earlyStopping === 0 ? truthFirstOf(record.seeds[0]?.curve ?? []) : null
  return (
    <p className={`outcome ${seeds > 1 || earlyStopping > 0 ? 'outcome-long' : ''}`} aria-live={record.ending ? 'polite' : 'off'}>
      {found ? (
        <TruthThenLies found={found} epoch={shown.point.epoch} lies={labelled.changed} nouns={nouns} />
      ) : isFitted ? (
        <>
          After <strong>{plural(shown.point.epoch, ['epoch', 'epochs'])}</strong>
          {fittedAt < shown.point.epoch ? ` (first after ${epochText(fittedAt)})` : ''} {seeds > 1 ? `seed ${seed}` : 'it'} gives every{' '}
          {nouns[0]}
          {earlyStopping > 0 ? ' it trains on' : ''} the <CurveName id="as-told">label it was told</CurveName>
          {labelled.changed > 0 ? <WrongOnes told={counts.lie} of={labelled.changed} isHeldOut={earlyStopping > 0} /> : null}. Of {nouns[1]}{' '}
          it has never seen it gets
        </>
      ) : (
        <>
          <Where shown={shown} record={record} />:{' '}
          <CurveName id="as-told">{percentText(shown.point.trainAccuracy)} answered as told</CurveName>
          {seeds > 1 ? ` by seed ${seed}` : ''}.{' '}
          {labelled.changed > 0 ? (
            <>
              It repeats <span className="lie">{counted(counts.lie)}</span> of our{' '}
              <span className="lie">{plural(labelled.changed, ['lie', 'lies'])}</span> and still answers{' '}
              <CurveName id="truth" className="truth">
                the truth to {counted(counts.truth)}
              </CurveName>
              .{' '}
            </>
          ) : null}
          Of unseen {nouns[1]} it gets
        </>
      )}{' '}
      <CurveName id="unseen" className="unseen">
        {percentText(testAccuracy)}
      </CurveName>{' '}
      right
      {shown.isLast ? <AllSeeds record={record} /> : null}
      <EarlyStop settled={settled} />
      {shown.isLast ? <Beside record={record} /> : null}.
    </p>
  )
}

/** The story of a run with some lies among its labels, once all of them are learned. */
function TruthThenLies({ found, epoch, lies, nouns }: { found: TruthFirst; epoch: number; lies: number; nouns: Nouns }) {
  return (
    <>
      After <strong>{plural(epoch, ['epoch', 'epochs'])}</strong> it gives every {nouns[0]} the{' '}
      <CurveName id="as-told">label it was told</CurveName>. But first, after {plural(found.epoch, ['epoch', 'epochs'])}, it{' '}
      <CurveName id="truth" className="truth">
        found the truth
      </CurveName>{' '}
      behind {percentText(found.share)} of our {plural(lies, ['lie', 'lies'])}. Of unseen {nouns[1]} it gets
    </>
  )
}

/** With early stopping some of the wrong labels were never trained on, and what it answers there is no lie that it learned. */
function WrongOnes({ told, of, isHeldOut }: { told: number; of: number; isHeldOut: boolean }) {
  const words = isHeldOut
    ? `${counted(told)} of all ${counted(of)} wrong ones among them`
    : `${counted(told)} wrong ${told === 1 ? 'one' : 'ones'} included`
  return (
    <>
      ,{' '}
      <CurveName id="as-told" className="lie">
        {words}
      </CurveName>
    </>
  )
}

/** Not memorised yet, given up at the limit, and stopped by hand are three things. */
function Where({ shown, record }: Pick<DuringProps, 'shown' | 'record'>) {
  const at = <strong>{epochText(shown.point.epoch)}</strong>
  if (shown.isLast && record.ending?.kind === 'diverged')
    return (
      <>
        Diverged at epoch {epochText(record.epoch)}; last, at {at}
      </>
    )
  if (shown.point.epoch === 0) return <>Before training</>
  if (!shown.isLast || !record.ending) return <>Epoch {at}, not memorised yet</>
  if (record.ending.kind === 'complete') return <>Ended at the limit of {at} epochs, not memorised</>
  return <>Stopped by you at epoch {at}, not memorised yet</>
}
