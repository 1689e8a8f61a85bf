// Where early stopping would have ended a run, as a note on its curve of unseen images.
import type { ChartNote } from '../../charts/line-chart/plot-layout.ts'
import type { CurvePoint } from '../../experiment/runs/result.ts'

/** One note, or none where nothing is known. */
export function stopNote(stoppedEpoch: number | undefined, curve: readonly CurvePoint[] | undefined): ChartNote[] {
  const point = curve?.find(({ epoch }) => epoch === stoppedEpoch)
  return point ? [{ x: point.epoch, y: point.testAccuracy, label: `stop at ${point.epoch}`, colour: '--unseen' }] : []
}
