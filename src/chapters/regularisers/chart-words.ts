// What the chapter's charts share: the kinds of labels in a word or two, and how far the axis of epochs goes.
import type { LineSeries } from '../../charts/line-chart/line-series.ts'
import { percentText } from '../../words/percents.ts'

/** `true labels`, `40 % random`, `random labels`, of the probability that a label is redrawn. */
export const labelsName = (corruption: number): string =>
  corruption === 0 ? 'true labels' : corruption === 1 ? 'random labels' : `${percentText(corruption)} random`

/** Where the axis of epochs may end while curves grow: few steps, so that it stands still most of the time. */
const ends = [20, 50, 100, 200, 300, 600, 1000, 2000]

/** Epochs at the end of the axis: the curves' own once all is over. */
export function endOfAxis(series: readonly Pick<LineSeries, 'points'>[], isOver: boolean): number {
  const farthest = Math.max(0, ...series.map(({ points }) => points.x[points.x.length - 1] ?? 0))
  return isOver && farthest > 0 ? farthest : (ends.find((end) => end >= farthest) ?? farthest)
}
