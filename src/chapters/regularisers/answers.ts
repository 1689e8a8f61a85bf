// What the table answers to the chapter's question, row by row.
import { codeOf, plainRow, withRegulariser } from '../../experiment/chapters/regularisers.ts'
import { percentText, plural } from '../../words/numbers.ts'
import type { Figures, RowPoint } from './figures.ts'

/** A sentence for weight decay and one for dropout, as far as they are known. */
export function answersOf({ rows, plain, state }: Pick<Figures, 'rows' | 'plain' | 'state'>): string[] {
  return (['weight-decay', 'dropout'] as const).flatMap((id) => {
    const code = codeOf(withRegulariser(plainRow(state), id, true))
    const one = rows.find(({ row }) => codeOf(row) === code)
    if (!one || one.noisy.runs.length === 0) return []
    const off = plain?.noisy.fitEpoch.mean ?? null
    const beside = off === null ? '' : ` (off: ${Number(off.toFixed(1))})`
    const soFar = one.noisy.runs.length < state.seeds ? `, ${one.noisy.runs.length} of ${state.seeds} seeds so far` : ''
    return [`With ${one.title}: ${fitText(one.noisy, state.epochs)}${beside}${soFar}.`]
  })
}

function fitText({ runs, fitEpoch, trainAccuracy }: RowPoint, epochs: number): string {
  if (fitEpoch.mean === null)
    return `never all fitted within ${plural(epochs, ['epoch', 'epochs'])}, ${percentText(trainAccuracy.mean ?? 0)} as told`
  const who = fitEpoch.n < runs.length ? `all fitted by ${fitEpoch.n} of ${runs.length} seeds` : 'all fitted'
  return `${who}, in ${Number(fitEpoch.mean.toFixed(1))} epochs`
}
