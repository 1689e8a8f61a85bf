// What the reader does with the rows: shows one, with a switch makes one that is trained at once, sets how strong it is.
import type { Strength } from '../../experiment/chapters/regularisers.ts'
import {
  codeOf,
  comparedRows,
  levelsOf,
  longRuns,
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
import type { ExperimentSpec } from '../../experiment/runs/run-fields.ts'
import { cellsOf } from '../../experiment/runs/sweep.ts'
import { useActions, usePlace, useRoteState } from '../../store/react.tsx'
import { useQueue } from './use-queue.ts'

export function useRows() {
  const { setPlace, startCells, stopSweep } = useActions()
  const state = usePlace('regularisers')
  const job = useRoteState(({ jobs }) => jobs.get('regularisers'))
  const train = useQueue()
  const needed = (row: Row) => cellsFor(state, row)
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
    /** Sets how strong a regulariser is in every row; what is drawn is trained at once, and the rest if it was under way. */
    setStrength(name: Strength, strength: number): void {
      const next = { ...state, [name]: strength }
      const wasUnderWay = job !== undefined
      stopSweep()
      setPlace('regularisers', next)
      const rest = wasUnderWay ? cellsOf(regulariserSweep(next)) : []
      void startCells([...cellsFor(next, shownRow(next)), ...rest])
    },
    /** Draws a row against all off, and trains what is missing of both. */
    show,
    /** The row that is shown, with one of them on or off. */
    turn(id: RegulariserId, on: boolean): void {
      show(withRegulariser(shownRow(state), id, on))
    },
    /** Trains the whole table, the row first that answers the chapter's question, which is shown unless another one is. */
    begin(asked: Row): void {
      const shown = shownRow(state)
      const first = codeOf(shown) === codeOf(plainRow(state)) ? asked : shown
      const next = { ...state, ...placeWith(state, first) }
      setPlace('regularisers', next)
      train([...needed(first), ...needed(asked), ...cellsOf(regulariserSweep(next))])
    },
  }
}

/** The row that is drawn. */
const shownRow = (state: RegulariserState): Row => comparedRows(state)[state.shown - 1] ?? plainRow(state)

/** What shows this row, which joins the table if it is not there; where the table is full the last row makes room. */
export function placeWith(state: RegulariserState, row: Row): Pick<RegulariserState, 'rows' | 'shown'> {
  const all = comparedRows(state)
  const index = all.findIndex((one) => codeOf(one) === codeOf(row))
  if (index >= 0)
    return { rows: index < mostRows ? state.rows : rowsText([...all.slice(0, mostRows - 1), row]), shown: Math.min(index + 1, mostRows) }
  const rows = [...all.slice(0, mostRows - 1), row]
  return { rows: rowsText(rows), shown: rows.length }
}

/** A row and the one that it is held against: both with the first seed, then with the others; then the row's long run. */
function cellsFor(state: RegulariserState, row: Row): readonly ExperimentSpec[] {
  const sweep = sweepOfRows(state, rowsOnce([plainRow(state), row]), levelsOf(state))
  return [...cellsOf({ ...sweep, part: sweep.variations.length }), ...cellsOf({ base: sweep.base, variations: longRuns(state, [row]) })]
}

const rowsOnce = (rows: readonly Row[]): Row[] => [...new Map(rows.map((row) => [codeOf(row), row])).values()]
