// What the table answers to the chapter's question.
import { codeOf, plainRow, type RegulariserState, type Row, withRegulariser } from '../../experiment/chapters/regularisers.ts'
import { percentText } from '../../words/percents.ts'
import { epochsText, isFitted, isRising, timeText } from './learning.ts'
import type { Results } from './results.ts'

/** The row that the question is about: dropout on, nothing else. */
export const askedRow = (state: RegulariserState): Row => withRegulariser(plainRow(state), 'dropout', true)

/** What dropout did to random labels; null before its first network has ended. */
export function answerOf({ rows, plain, state }: Pick<Results, 'rows' | 'plain' | 'state'>): string | null {
  const asked = rows.find(({ row }) => codeOf(row) === codeOf(askedRow(state)))
  const point = asked?.points[2]
  if (!asked || !point || point.runs.length === 0) return null
  const [time, off] = [timeText(point, asked.row, state), timeText(plain.points[2], plain.row, state)]
  const beside = off === null ? '' : `; ${plain.phrase}, it takes ${off}`
  const soFar = point.runs.length < state.seeds ? `, ${point.runs.length} of ${state.seeds} seeds so far` : ''
  if (isFitted(point)) return `It learned every one of them, in ${time}${beside}${soFar}.`
  const rising = isRising(point) ? ', and was still rising' : ''
  const share = `it knew ${percentText(point.trainAccuracy.mean ?? 0)} of them${rising}`
  return `After ${epochsText(state.epochs)} ${share}${beside}${soFar}.`
}
