// What the chapter's charts share: the noisy labels in a word or two, and how far the axis of epochs goes.
import type { LineSeries } from '../../charts/line-series.ts'
import type { RegulariserState } from '../../experiment/regularisers.ts'
import { percentText } from '../shared/words.ts'

const leastEpochs = 20

export const shortNoise = ({ corruption }: Pick<RegulariserState, 'corruption'>): string =>
  corruption === 1 ? 'random labels' : `p = ${percentText(corruption)}`

/** Epochs at the end of the axis; at least twenty, so that it stands still at first. */
export const farthestOf = (series: readonly LineSeries[]): number =>
  Math.max(leastEpochs, ...series.map(({ points }) => points.x[points.x.length - 1] ?? 0))
