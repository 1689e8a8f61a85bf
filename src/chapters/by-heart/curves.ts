// The run and its ghosts as series for the charts: means over seeds with the lowest and highest as a band.

import type { Token } from '../../charts/figure/token.ts'
import type { Dash, LineSeries } from '../../charts/line-chart/line-series.ts'
import type { CurvePoint } from '../../experiment/runs/result.ts'
import { nameBeside } from '../../experiment/runs/run-difference.ts'
import type { ExperimentSpec } from '../../experiment/runs/run-fields.ts'
import { runKey } from '../../experiment/runs/run-key.ts'
import type { RunRecord, SeedRecord } from '../../experiment/runs/run-record.ts'
import { combineCurves } from '../../maths/combine-curves.ts'

/** What a curve shows. */
interface Measure {
  readonly id: string
  readonly label: string
  /** In tables and files, where the label alone would not tell. */
  readonly name?: string
  readonly colour: Token
  readonly dash: Dash
  readonly value: (point: CurvePoint) => number | null | undefined
}

const asTold: Measure = { id: 'as-told', label: 'as told', colour: '--ink', dash: 'solid', value: (point) => point.trainAccuracy }
const truth: Measure = {
  id: 'truth',
  label: 'truth, where we lied',
  colour: '--truth',
  dash: 'dotted',
  value: (point) => point.trueLabelAccuracy,
}
const loss: Measure = { id: 'as-told', label: 'as told', colour: '--ink', dash: 'solid', value: (point) => point.trainLoss }
const unseenLoss = (noun: string): Measure => ({ ...unseen(noun), value: (point) => point.testLoss })
const unseen = (noun: string): Measure => ({
  id: 'unseen',
  label: `unseen ${noun}`,
  colour: '--unseen',
  dash: 'dashed',
  value: (point) => point.testAccuracy,
})

/** The run, the earlier ones beside it, and the settings that those are named against. */
interface Shown {
  readonly record: RunRecord | null
  readonly ghosts: readonly RunRecord[]
  readonly spec: ExperimentSpec
  readonly noun: string
}

/**
 * Accuracy on the given labels, on unseen images, and on the truth behind changed labels; the ghosts' first two, faint, and the third
 * too where the run has no lies: the curve that tells most would else be gone.
 */
export function accuracySeries(shown: Shown): LineSeries[] {
  const both = [asTold, unseen(shown.noun)]
  return seriesOf(shown, [...both, truth], shown.spec.corruption === 0 ? [...both, truth] : both)
}

/** Mean cross-entropy on the given labels and on unseen images; the ghosts' too. */
export const lossSeries = (shown: Shown): LineSeries[] => seriesOf(shown, [loss, unseenLoss(shown.noun)], [loss, unseenLoss(shown.noun)])

/** What stands at the line ends of all charts. */
export const labelsFor = (noun: string): string[] => [asTold, unseen(noun), truth].map(({ label }) => label)

/**
 * The seeds that curves are means of: those that have ended, and those that have come as far. Seeds that train one after another
 * would else be averaged with one that has hardly begun.
 */
export function comparableSeeds({ seeds }: RunRecord): readonly SeedRecord[] {
  const reached = ({ curve }: SeedRecord) => curve.at(-1)?.step ?? -1
  const farthest = Math.max(...seeds.map(reached))
  return seeds.filter((seed) => reached(seed) >= 0 && (seed.settled !== null || reached(seed) === farthest))
}

function seriesOf({ record, ghosts, spec }: Shown, measures: readonly Measure[], ofGhosts: readonly Measure[]): LineSeries[] {
  return [
    ...ghosts.flatMap((ghost) => ofGhosts.flatMap((measure) => ghostOf(ghost, measure, nameBeside(ghost.spec, spec)))),
    ...(record ? measures.flatMap((measure) => drawn(record, measure)) : []),
  ]
}

function drawn(record: RunRecord, { id, label, name = label, colour, dash, value }: Measure): LineSeries[] {
  const curves = comparableSeeds(record).map(({ curve }) => {
    const measured = curve.flatMap((point) => {
      const y = value(point)
      return y === null || y === undefined ? [] : [{ x: point.epoch, y }]
    })
    return { x: measured.map(({ x }) => x), y: measured.map(({ y }) => y) }
  })
  const { x, mean, low, high } = combineCurves(curves)
  if (x.length === 0) return []
  return [{ id, label, name, run: 'this run', colour, dash, points: { x, y: mean }, ...(curves.length > 1 ? { band: { low, high } } : {}) }]
}

function ghostOf(record: RunRecord, measure: Measure, run: string): LineSeries[] {
  return drawn(record, measure).map(({ band: _, ...series }) => ({
    ...series,
    id: `${measure.id} of ${runKey(record.spec)}`,
    name: `${series.name}, ${run}`,
    run,
    ghost: true,
  }))
}
