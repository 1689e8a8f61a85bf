// What the table answers to the chapter's question.
import { codeOf, plainRow, type RegulariserState, type Row, withRegulariser } from '../../experiment/chapters/regularisers.ts'
import { percentText } from '../../words/percents.ts'
import { epochsGiven, epochsText, randomLearning, timeText } from './learning.ts'
import type { Results } from './results.ts'

/** The row that the question is about: dropout on, nothing else. */
export const askedRow = (state: RegulariserState): Row => withRegulariser(plainRow(state), 'dropout', true)

/** What dropout did to random labels; null before its first network has ended. */
export function answerOf({ rows, plain, state }: Pick<Results, 'rows' | 'plain' | 'state'>): string | null {
  const asked = rows.find(({ row }) => codeOf(row) === codeOf(askedRow(state)))
  const learned = asked ? randomLearning(asked) : null
  if (!asked || !learned) return null
  const { kind, point } = learned
  const ended = asked.points[2].runs.length
  const [time, off] = [timeText(point, asked.row, state), timeText(plain.points[2], plain.row, state)]
  const beside = off === null ? '' : `; ${plain.phrase}, it takes ${off}`
  const soFar = ended < state.seeds ? `, ${ended} of ${state.seeds} seeds so far` : ''
  if (kind === 'all' || kind === 'later') return `It learned every one of them, in ${time}${beside}${soFar}.`
  const rising = kind === 'rising' ? ', and was still learning' : ''
  const share = `it knew ${percentText(point.trainAccuracy.mean ?? 0)} of them${rising}`
  return `After ${epochsText(epochsGiven(point, state))} ${share}${beside}${soFar}.`
}
