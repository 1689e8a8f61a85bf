// What to take away from the levels of noise: of the first network.
import { oneDecimal } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { missedByFirst, type Results } from './results.ts'
import { slowedBy } from './slowest.ts'

/** Worded by the runs: where some did not fit, they do not show what the paper found. Null before they have ended. */
export function takeAway({ state, set, models: [first] }: Pick<Results, 'state' | 'set' | 'models'>): string | null {
  if (!first?.isOver) return null
  const { points } = first
  const missed = missedByFirst({ models: [first] })
  if (missed > 0) {
    const total = points.length * state.seeds
    return `in the paper noise costs a network time and no success. Here ${missed} of ${total} networks did not come to know all of their labels; more epochs or more width may show what the paper found.`
  }
  const ratio = slowedBy(first)
  const time = ratio === null ? '' : `, in ${oneDecimal(ratio)} times as many epochs where all labels are random`
  const [low, high] = [points[0]?.testError.mean ?? 0, points.at(-1)?.testError.mean ?? 0]
  const noun = set.noun[1]
  const cost = high > low ? ` It is unseen ${noun} that pay: from ${percentText(low)} wrong to ${percentText(high)}.` : ''
  return `for learning by heart, no noise was too much: training accuracy reached 100\u00a0% at every level${time}.${cost}`
}
