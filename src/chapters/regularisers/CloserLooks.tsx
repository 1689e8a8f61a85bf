// Looks beside the table that take longer, one question each: trained when asked for, drawn where they are asked.
import { useEffect, useMemo } from 'react'
import { LineChart } from '../../charts/line-chart/LineChart.tsx'
import type { XAxis, YAxis } from '../../charts/line-chart/line-series.ts'
import { closerLooks, lookedAt, lookSweep } from '../../experiment/chapters/closer-looks.ts'
import { rowTitle } from '../../experiment/chapters/regularisers.ts'
import { cellsOf } from '../../experiment/runs/sweep.ts'
import { progressOf } from '../../store/jobs.ts'
import { useActions, useAnswer, useDataset, usePlace, useRoteState } from '../../store/react.tsx'
import { durationText } from '../../words/durations.ts'
import { Guarded } from '../kit/Guarded.tsx'
import { NotedButton } from '../kit/NotedButton.tsx'
import { bandText } from '../kit/point-curve.ts'
import { useEstimate } from '../kit/use-estimate.ts'
import { useOtherSweep } from '../kit/use-other-sweep.ts'
import './closer-looks.css'
import { endOfAxis, labelsName } from './chart-words.ts'
import { lookAnswer, lookQuestions, lookSetting } from './look-words.ts'
import { rowPointsOf } from './results.ts'
import { comparedSeries } from './row-series.ts'
import { useQueue } from './use-queue.ts'

const y: YAxis = { kind: 'percent' }

export function CloserLooks() {
  const isHidden = useAnswer('regularisers') === null
  if (isHidden) return null
  return (
    <section className="closer-looks" aria-label="Closer looks">
      <h2>Two closer looks</h2>
      {closerLooks.map((look) => (
        <Guarded key={look.id} part="This closer look">
          <Look look={look} />
        </Guarded>
      ))}
    </section>
  )
}

function Look({ look }: { look: (typeof closerLooks)[number] }) {
  const { recallSweep, stopSweep } = useActions()
  const state = usePlace('regularisers')
  const runs = useRoteState((all) => all.runs)
  const catalogue = useRoteState((all) => all.catalogue)
  const job = useRoteState(({ jobs }) => jobs.get('regularisers'))
  const train = useQueue()
  const noun = useDataset(state.dataset).noun[1]
  const sweep = useMemo(() => lookSweep(state, look), [state, look])
  const isTaken = useOtherSweep() !== null
  const seconds = useEstimate(sweep)
  useEffect(() => void recallSweep(sweep), [recallSweep, sweep])
  const { ended, total, underWay, share } = progressOf(runs, job, sweep, catalogue)
  const { seeds } = state
  const [plainTitle, title] = useMemo(() => {
    const at = lookedAt(state, look)
    return [rowTitle(look.rows[0], at), rowTitle(look.rows[1], at)] as const
  }, [look, state])
  const [plain, changed] = useMemo(() => rowPointsOf(sweep, runs), [sweep, runs])
  const series = useMemo(
    () => (plain && changed ? comparedSeries({ title, point: changed }, { title: plainTitle, point: plain }, noun) : []),
    [plain, changed, plainTitle, title, noun],
  )
  const end = endOfAxis(series, ended === total)
  const x = useMemo((): XAxis => ({ kind: 'sqrt', label: 'epochs', domain: [0, end] }), [end])
  if (!plain || !changed) return null
  const answer = lookAnswer(look, state, { plain, changed })
  return (
    <section className="look" aria-label={lookQuestions[look.id]}>
      <div className="look-words">
        <h3>{lookQuestions[look.id]}</h3>
        <p className="soft sans">{lookSetting(look, state)}</p>
        <NotedButton
          kind="quiet"
          label={underWay ? 'Stop' : ended === total ? 'Trained' : 'Train it'}
          note={
            underWay ? `, ${ended} of ${total} networks, ${Math.round(100 * share)} %` : ended === total ? '' : `, ${durationText(seconds)}`
          }
          disabled={!underWay && (isTaken || ended === total)}
          onClick={() => (underWay ? stopSweep() : train(cellsOf(sweep)))}
        />
        <p className="look-answer" aria-live="polite">
          {answer ?? ''}
        </p>
      </div>
      <LineChart
        series={series}
        x={x}
        y={y}
        caption={
          <>
            <strong>{title}</strong>, {labelsName(look.corruption)}, accuracy %{bandText(changed.curves.length, seeds)}
          </>
        }
        description={`Accuracy over epochs with ${labelsName(look.corruption)}: ${title} and ${plainTitle}.`}
        empty="Its curves are drawn here."
      />
    </section>
  )
}
