// The run and its ghosts as series for the charts: means over seeds with the lowest and highest as a band.

import type { Token } from '../../charts/figure/token.ts'
import type { Dash, LineSeries } from '../../charts/line-chart/line-series.ts'
import type { CurvePoint } from '../../experiment/runs/result.ts'
import type { RunRecord } from '../../experiment/runs/run-record.ts'
import { combineCurves } from '../../maths/combine-curves.ts'
import { percentText } from '../../words/percents.ts'

/** What a curve shows. */
interface Measure {
  readonly id: string
  readonly label: string
  /** In tables and files, where the label alone would not tell. */
  readonly name?: string
  readonly colour: Token
  readonly dash: Dash
  readonly value: (point: CurvePoint) => number | null
}

const asTold: Measure = { id: 'as-told', label: 'as told', colour: '--ink', dash: 'solid', value: (point) => point.trainAccuracy }
const truth: Measure = {
  id: 'truth',
  label: 'hidden truth',
  name: 'truth, where we lied',
  colour: '--truth',
  dash: 'dotted',
  value: (point) => point.trueLabelAccuracy,
}
const loss: Measure = { id: 'loss', label: 'training loss', colour: '--ink', dash: 'solid', value: (point) => point.trainLoss }
const unseen = (noun: string): Measure => ({
  id: 'unseen',
  label: `unseen ${noun}`,
  colour: '--unseen',
  dash: 'dashed',
  value: (point) => point.testAccuracy,
})

/** Accuracy on the given labels, on unseen images, and on the truth behind changed labels; the ghosts' first two, faint. */
export function accuracySeries(record: RunRecord | null, ghosts: readonly RunRecord[], noun: string): LineSeries[] {
  const own = record ? [asTold, unseen(noun), truth].flatMap((measure) => seriesOf(record, measure)) : []
  return [...ghosts.flatMap((ghost) => [asTold, unseen(noun)].flatMap((measure) => ghostOf(ghost, measure))), ...own]
}

/** Mean cross-entropy on the given labels; the ghosts' too. */
export function lossSeries(record: RunRecord | null, ghosts: readonly RunRecord[]): LineSeries[] {
  return [...ghosts.flatMap((ghost) => ghostOf(ghost, loss)), ...(record ? seriesOf(record, loss) : [])]
}

/** What stands at the line ends of both charts. */
export const labelsFor = (noun: string): string[] => [asTold, unseen(noun), truth, loss].map(({ label }) => label)

function seriesOf(record: RunRecord, { id, label, name = label, colour, dash, value }: Measure): LineSeries[] {
  const curves = record.seeds.map(({ curve }) => {
    const measured = curve.flatMap((point) => {
      const y = value(point)
      return y === null ? [] : [{ x: point.epoch, y }]
    })
    return { x: measured.map(({ x }) => x), y: measured.map(({ y }) => y) }
  })
  const { x, mean, low, high } = combineCurves(curves)
  if (x.length === 0) return []
  const run = `p = ${percentText(record.spec.corruption)}`
  return [{ id, label, name, run, colour, dash, points: { x, y: mean }, ...(record.seeds.length > 1 ? { band: { low, high } } : {}) }]
}

function ghostOf(record: RunRecord, measure: Measure): LineSeries[] {
  return seriesOf(record, measure).map(({ band: _, ...series }) => ({
    ...series,
    id: `${measure.id} at ${record.spec.corruption}`,
    name: `${series.name}, ${series.run}`,
    ghost: true,
  }))
}
