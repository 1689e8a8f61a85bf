// What the reader does with the rows: shows one, and with a switch makes one that is trained at once.
import {
  codeOf,
  comparedRows,
  levelsOf,
  mostRows,
  plainRow,
  type RegulariserId,
  type RegulariserState,
  type Row,
  regulariserSweep,
  rowsText,
  sweepOfRows,
  withRegulariser,
} from '../../experiment/chapters/regularisers.ts'
import { cellsOf } from '../../experiment/runs/sweep.ts'
import { useActions, usePlace } from '../../store/react.tsx'
import { useQueue } from './use-queue.ts'

export function useRows() {
  const { setPlace } = useActions()
  const state = usePlace('regularisers')
  const train = useQueue()
  /** A row and the one that it is held against: both with the first seed, then with the others. */
  const needed = (row: Row) => {
    const rows = rowsOnce([plainRow(state), row])
    const sweep = sweepOfRows(state, rows, levelsOf(state))
    return cellsOf({ ...sweep, part: sweep.variations.length })
  }
  const show = (row: Row): void => {
    setPlace('regularisers', placeWith(state, row))
    train(needed(row))
  }
  return {
    /** So many more seeds of every row, trained after those that there are. */
    askMoreSeeds(more: number): void {
      const next = { ...state, seeds: state.seeds + more }
      setPlace('regularisers', next)
      train(cellsOf(regulariserSweep(next)))
    },
    /** Draws a row against all off, and trains what is missing of both. */
    show,
    /** The row that is shown, with one of them on or off. */
    turn(id: RegulariserId, on: boolean): void {
      show(withRegulariser(comparedRows(state)[state.shown - 1] ?? plainRow(state), id, on))
    },
    /** Trains the whole table, the row first that answers the chapter's question, which is shown unless another one is. */
    begin(asked: Row): void {
      const shown = comparedRows(state)[state.shown - 1] ?? plainRow(state)
      const first = codeOf(shown) === codeOf(plainRow(state)) ? asked : shown
      const next = { ...state, ...placeWith(state, first) }
      setPlace('regularisers', next)
      train([...needed(first), ...needed(asked), ...cellsOf(regulariserSweep(next))])
    },
  }
}

/** What shows this row, which joins the table if it is not there; where the table is full the last row makes room. */
export function placeWith(state: RegulariserState, row: Row): Pick<RegulariserState, 'rows' | 'shown'> {
  const all = comparedRows(state)
  const index = all.findIndex((one) => codeOf(one) === codeOf(row))
  if (index >= 0)
    return { rows: index < mostRows ? state.rows : rowsText([...all.slice(0, mostRows - 1), row]), shown: Math.min(index + 1, mostRows) }
  const rows = [...all.slice(0, mostRows - 1), row]
  return { rows: rowsText(rows), shown: rows.length }
}

const rowsOnce = (rows: readonly Row[]): Row[] => [...new Map(rows.map((row) => [codeOf(row), row])).values()]
