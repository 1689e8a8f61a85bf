// The curves: accuracy and loss over epochs, with one cursor and one choice of axis.
import { useMemo, useState } from 'react'
import { LineChart } from '../../charts/line-chart/LineChart.tsx'
import type { XAxis, YAxis } from '../../charts/line-chart/line-series.ts'
import type { PlotRoom } from '../../charts/line-chart/plot-layout.ts'
import { Choice } from '../../controls/Choice.tsx'
import type { RunRecord } from '../../experiment/runs/run-record.ts'
import { useDataset, usePlace, useRoteState } from '../../store/react.tsx'
import { epochText } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { significant } from '../../words/rounding.ts'
import { Guarded } from '../kit/Guarded.tsx'
import { useHighlighted } from '../kit/highlight.ts'
import { stopNote } from '../kit/stop-note.ts'
import { ConstructionPanel } from './ConstructionPanel.tsx'
import { accuracySeries, labelsFor, lossSeries } from './curves.ts'
import { useShownEvaluation } from './shown-evaluation.ts'
import { useShownRuns } from './shown-runs.ts'

const accuracyAxis: YAxis = { kind: 'percent' }
/** The loss axis reaches this high, in nats, and further where a curve does: guessing blindly costs 2.3. */
const leastTop = 3
/** Before a run the axis shows this many epochs. */
const emptyDomain = [0, 20] as const

interface CurvesProps {
  /** The image that the wall shows. */
  readonly inspected: number | null
  readonly onInspect: (image: number | null) => void
}

export function Curves({ inspected, onInspect }: CurvesProps) {
  const highlight = useHighlighted()
  const [kind, setKind] = useState<XAxis['kind']>('sqrt')
  const [cursor, setCursor] = useState<number | null>(null)
  const { record, ghosts } = useShownRuns()
  const noun = useDataset(usePlace('by-heart').dataset).noun[1]
  const seeds = record?.seeds.length ?? 1
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
  const room = useMemo((): PlotRoom => ({ ticks: ['100\u00a0%'], labels: labelsFor(noun) }), [noun])
  const accuracy = useMemo(() => accuracySeries(record, ghosts, noun), [record, ghosts, noun])
  const loss = useMemo(() => lossSeries(record, ghosts), [record, ghosts])
  const first = record?.seeds[0]
  const notes = useMemo(() => stopNote(first?.settled?.stoppedEpoch, first?.curve), [first])
  const top = Math.ceil(
    Math.max(leastTop, ...loss.flatMap(({ points, band }) => Array.from(band?.high ?? points.y).filter(Number.isFinite))),
  )
  const lossAxis = useMemo((): YAxis => ({ kind: 'number', domain: [0, top] }), [top])
  const shared = { x, room, cursor, onCursor: setCursor, mark: mark === null ? null : { x: mark }, highlight }
  const last = first?.curve.at(-1)
  const ofSeed = seeds > 1 && record ? ` by seed ${record.spec.seed}` : ''
  const summary = last
    ? `At epoch ${epochText(last.epoch)}: ${percentText(last.trainAccuracy)} as told${ofSeed}, ${percentText(last.testAccuracy)} of unseen ${noun}.`
    : 'No run yet.'
  return (
    <section className="curves-panel" aria-label="Curves">
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
      <div className="curves-accuracy">
        <Guarded part="The chart of accuracy">
          <LineChart
            {...shared}
            series={accuracy}
            y={accuracyAxis}
            notes={notes}
            description={`Accuracy over epochs: on the labels as told, on unseen ${noun}, and on the true labels behind the changed ones. ${summary}`}
            caption={
              <>
                <strong>Accuracy</strong>, %{seeds > 1 ? ` · mean of ${seeds} seeds, band = lowest to highest` : ''}
              </>
            }
            empty="The curves will be drawn here."
          />
        </Guarded>
      </div>
      <div className="curves-loss">
        <Guarded part="The chart of the loss">
          <LineChart
            {...shared}
            series={loss}
            y={lossAxis}
            readOut="below"
            description={`Training loss over epochs, mean cross-entropy in nats. ${last ? `Now ${significant(last.trainLoss, 2)}${ofSeed}.` : ''}`}
            caption={
              <>
                <strong>Training loss</strong>, nats
              </>
            }
          />
        </Guarded>
      </div>
      <Guarded part="Theorem 1’s network">
        <ConstructionPanel inspected={inspected} onInspect={onInspect} />
      </Guarded>
    </section>
  )
}

/** Batches an epoch, as the run itself counts them; null before its first. */
function stepsIn(record: RunRecord | undefined): number | null {
  const last = record?.seeds[0]?.curve.at(-1)
  return last && last.epoch > 0 ? last.step / last.epoch : null
}
