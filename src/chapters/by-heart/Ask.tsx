// The question of chapter 1; its answer runs with random labels, and what that comes to follows the answer.
import { useMemo } from 'react'
import { prefersStillness } from '../../charts/figure/prefers-stillness.ts'
import { useActions, useDataset, usePlace, useRoteState } from '../../store/react.tsx'
import { randomOutcome } from '../../store/workbench.ts'
import { percentText } from '../../words/percents.ts'
import { ChapterQuestion } from '../kit/ChapterQuestion.tsx'
import { isRunning, useIsPaced, usePhase, useRecord } from './use-bench.ts'

const answers = [
  { value: 'tenth', label: 'about one in ten' },
  { value: 'half', label: 'about half' },
  { value: 'most', label: 'nearly all' },
  { value: 'all', label: 'every single one' },
] as const

export function Ask() {
  const { answerAndRun } = useActions()
  const noun = useDataset(usePlace('by-heart').dataset).noun[1]
  return (
    <ChapterQuestion
      chapter="by-heart"
      question={`If every label were random, how many of these ${noun} would the network get “right”?`}
      answers={answers}
      onAnswer={(answer) => answerAndRun(answer, !prefersStillness())}
    >
      <Outcome />
    </ChapterQuestion>
  )
}

/** What random labels come to, while they are being learned; then what they came to, whatever has been run since. */
function Outcome() {
  const runs = useRoteState((state) => state.runs)
  const workbench = useRoteState((state) => state.workbench)
  const outcome = useMemo(() => randomOutcome({ runs, workbench }), [runs, workbench])
  const record = useRecord()
  const isPaced = useIsPaced()
  const isTraining = isRunning(usePhase()) || isPaced
  const { dataset } = usePlace('by-heart')
  const { noun } = useDataset(outcome?.dataset ?? dataset)
  const isWanted = record?.spec.corruption === 1 && record.ending?.kind !== 'complete' && (isTraining || outcome === null)
  const soFar = isWanted ? (record.seeds[0]?.curve.at(-1)?.trainAccuracy ?? null) : null
  if (soFar !== null)
    return (
      <>
        At {percentText(1)}, so far: <strong>{percentText(soFar)}</strong>
      </>
    )
  if (!outcome || isPaced) return null
  const { trainAccuracy } = outcome
  return (
    <>
      At {percentText(1)} it was{' '}
      <strong className="lie">
        {trainAccuracy === 1 ? 'every single one' : percentText(trainAccuracy)}
        {outcome.dataset === dataset ? '' : ` of the ${noun[1]}`}.
      </strong>
    </>
  )
}
