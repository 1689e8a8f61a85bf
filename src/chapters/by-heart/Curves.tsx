// The charts: accuracy or what becomes of the lies, and the loss below; one cursor, one read-out, one choice of axis, and a press moves the epoch.
import { useMemo, useState } from 'react'
import { LineChart } from '../../charts/line-chart/LineChart.tsx'
import type { XAxis, YAxis } from '../../charts/line-chart/line-series.ts'
import type { PlotRoom } from '../../charts/line-chart/plot-layout.ts'
import { Choice } from '../../controls/Choice.tsx'
import { Term } from '../../controls/Term.tsx'
import type { RunRecord } from '../../experiment/runs/run-record.ts'
import { useActions, useDataset, usePlace, useRoteState } from '../../store/react.tsx'
import { epochText } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { significant } from '../../words/rounding.ts'
import { Guarded } from '../kit/Guarded.tsx'
import { useHighlighted } from '../kit/highlight.ts'
import { bandText } from '../kit/point-curve.ts'
import { stopNote } from '../kit/stop-note.ts'
import { accuracySeries, comparableSeeds, labelsFor, lossSeries } from './curves.ts'
import { LiesChart, liesLabels } from './LiesChart.tsx'
import type { FirstChart } from './next-step.ts'
import { useShownEvaluation } from './shown-evaluation.ts'
import { useShownRuns } from './shown-runs.ts'

const accuracyAxis: YAxis = { kind: 'percent' }
/** The loss axis reaches this high, in nats: guessing blindly costs 2.3. What is farther up is cut off only beyond twice that. */
const leastTop = 3
const mostTop = 6
/** Before a run the axis shows this many epochs. */
const emptyDomain = [0, 20] as const

interface CurvesProps {
  readonly view: FirstChart
  readonly onView: (view: FirstChart) => void
}

export function Curves({ view, onView }: CurvesProps) {
  const { scrub } = useActions()
  const highlight = useHighlighted()
  const [kind, setKind] = useState<XAxis['kind']>('sqrt')
  const [cursor, setCursor] = useState<number | null>(null)
  /** The chart that is pointed at: it alone tells its values. */
  const [reading, setReading] = useState<'first' | 'loss'>('first')
  const { record, ghosts } = useShownRuns()
  const spec = usePlace('by-heart')
  const noun = useDataset(spec.dataset).noun[1]
  const isScrubbed = useRoteState((state) => state.workbench.scrubbed !== null)
  const shownEpoch = useShownEvaluation()?.snapshot.epoch
  const mark = isScrubbed && shownEpoch !== undefined ? shownEpoch : null
  const farthest = Math.max(emptyDomain[1], record?.epoch ?? 0, ...ghosts.map((ghost) => ghost.epoch))
  const stepsPerEpoch = stepsIn(record ?? ghosts[0])
  const x = useMemo(
    (): XAxis => ({
      kind,
      label: 'epochs',
      domain: [0, farthest],
      ...(stepsPerEpoch ? { parts: { name: 'step', count: stepsPerEpoch } } : {}),
    }),
    [kind, farthest, stepsPerEpoch],
  )
  const above = useMemo((): XAxis => ({ ...x, isBelow: true }), [x])
  const room = useMemo((): PlotRoom => ({ ticks: ['100\u00a0%'], labels: [...labelsFor(noun), ...liesLabels] }), [noun])
  const shown = useMemo(() => ({ record, ghosts, spec, noun }), [record, ghosts, spec, noun])
  const accuracy = useMemo(() => accuracySeries(shown), [shown])
  const loss = useMemo(() => lossSeries(shown), [shown])
  const first = record?.seeds[0]
  const notes = useMemo(() => stopNote(first?.settled?.stoppedEpoch, first?.curve), [first])
  const highest = Math.max(leastTop, ...loss.flatMap(({ points, band }) => Array.from(band?.high ?? points.y).filter(Number.isFinite)))
  const top = Math.min(mostTop, Math.ceil(highest))
  const lossAxis = useMemo((): YAxis => ({ kind: 'number', domain: [0, top] }), [top])
  const cursorOf = (chart: typeof reading) => ({
    cursor,
    onCursor: (place: number | null) => {
      setReading(chart)
      setCursor(place)
    },
    readOut: reading === chart ? (chart === 'first' ? ('below' as const) : ('above' as const)) : ('none' as const),
  })
  const onScrub = (epoch: number) => scrub(nearestSnapshot(record, epoch))
  const shared = { room, mark: mark === null ? null : { x: mark }, highlight, onScrub }
  const last = first?.curve.at(-1)
  const ofSeed = spec.seeds > 1 && record ? ` by seed ${record.spec.seed}` : ''
  const summary = last
    ? `At epoch ${epochText(last.epoch)}: ${percentText(last.trainAccuracy)} as told${ofSeed}, ${percentText(last.testAccuracy)} of unseen ${noun}.`
    : 'No run yet.'
  const seeds = record ? bandText(comparableSeeds(record).length, spec.seeds) : ''
  return (
    <div className="curves">
      <div className="curves-view">
        <Choice
          label="shown"
          options={[
            { value: 'accuracy', label: 'accuracy' },
            { value: 'lies', label: 'the lies' },
          ]}
          value={view}
          onChange={onView}
        />
      </div>
      <div className="curves-accuracy">
        {view === 'accuracy' ? (
          <Guarded part="The chart of accuracy">
            <LineChart
              {...shared}
              {...cursorOf('first')}
              x={above}
              series={accuracy}
              y={accuracyAxis}
              notes={notes}
              description={`Accuracy over epochs: on the labels as told, on unseen ${noun}, and on the true labels behind the changed ones. ${summary}`}
              caption={
                <>
                  <strong>Accuracy</strong>, %{seeds}
                </>
              }
              empty="The curves will be drawn here."
            />
          </Guarded>
        ) : (
          <Guarded part="The chart of the lies">
            <LiesChart record={record} ghosts={ghosts} x={above} room={room} mark={mark} onScrub={onScrub} {...cursorOf('first')} />
          </Guarded>
        )}
      </div>
      <div className="curves-loss">
        <div className="curves-axis">
          <Choice
            as="list"
            label="epoch axis"
            options={[
              { value: 'linear', label: 'linear' },
              { value: 'sqrt', label: 'square root' },
              { value: 'log', label: 'logarithmic' },
            ]}
            value={kind}
            onChange={setKind}
          />
        </div>
        <Guarded part="The chart of the loss">
          <LineChart
            {...shared}
            {...cursorOf('loss')}
            x={x}
            series={loss}
            y={lossAxis}
            description={`Loss over epochs, mean cross-entropy in nats: on the labels as told, and on unseen ${noun}. ${last ? `Now ${significant(last.trainLoss, 2)} as told${ofSeed}${last.testLoss === undefined ? '' : `, ${significant(last.testLoss, 2)} on unseen ${noun}`}.` : ''}`}
            caption={
              <>
                <strong>
                  <Term name="loss">Loss</Term>
                </strong>
                , <Term name="nats" />
                {seeds}
              </>
            }
          />
        </Guarded>
      </div>
    </div>
  )
}

/** Batches an epoch, as the run itself counts them; null before its first. */
function stepsIn(record: RunRecord | undefined): number | null {
  const last = record?.seeds[0]?.curve.at(-1)
  return last && last.epoch > 0 ? last.step / last.epoch : null
}

/** The evaluation nearest to an epoch; null for the last one, which follows the run. */
function nearestSnapshot(record: RunRecord | null, epoch: number): number | null {
  const epochs = record?.snapshots.map((snapshot) => snapshot.epoch) ?? []
  const distance = (index: number) => Math.abs((epochs[index] as number) - epoch)
  const nearest = epochs.reduce((best, _, index) => (distance(index) < distance(best) ? index : best), 0)
  return nearest >= epochs.length - 1 ? null : nearest
}
