// What the table answers to the chapter's question, row by row.
import { codeOf, plainRow, withRegulariser } from '../../experiment/chapters/regularisers.ts'
import { plural } from '../../words/counts.ts'
import { percentText } from '../../words/percents.ts'
import { atMost } from '../../words/rounding.ts'
import { epochsToFit } from '../../words/spreads.ts'
import type { Results, RowPoint } from './results.ts'

/** A sentence for weight decay and one for dropout, as far as they are known. */
export function answersOf({ rows, plain, state }: Pick<Results, 'rows' | 'plain' | 'state'>): string[] {
  return (['weight-decay', 'dropout'] as const).flatMap((id) => {
    const code = codeOf(withRegulariser(plainRow(state), id, true))
    const one = rows.find(({ row }) => codeOf(row) === code)
    if (!one || one.noisy.runs.length === 0) return []
    const beside = plain ? offText(plain.noisy) : ''
    const soFar = one.noisy.runs.length < state.seeds ? `, ${one.noisy.runs.length} of ${state.seeds} seeds so far` : ''
    return [`With ${one.title}: ${fitText(one.noisy, state.epochs)}${beside}${soFar}.`]
  })
}

/** ` (off: 22)`, of the row with nothing added; longer where not all of its seeds fit. */
function offText({ runs, fitEpoch }: RowPoint): string {
  const time = epochsToFit(fitEpoch, runs.length)
  if (time === null || fitEpoch.mean === null) return ''
  return fitEpoch.n < runs.length ? `; off: ${time}` : ` (off: ${atMost(fitEpoch.mean, 1)})`
}

function fitText({ runs, fitEpoch, trainAccuracy }: RowPoint, epochs: number): string {
  const time = epochsToFit(fitEpoch, runs.length)
  if (time === null)
    return `never all fitted within ${plural(epochs, ['epoch', 'epochs'])}, ${percentText(trainAccuracy.mean ?? 0)} as told`
  return fitEpoch.n < runs.length ? `fitted in ${time}` : `all fitted, in ${time}`
}
