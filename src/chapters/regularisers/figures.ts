// What the chapter's table, curves and sentences speak of: every row with true and with noisy labels.
import { useMemo } from 'react'
import { modelTitle } from '../../experiment/models.ts'
import { type RegulariserState, type Row, regulariserSweep, rowsOf, rowTitle } from '../../experiment/regularisers.ts'
import { pointsOf, type Sweep, type SweepPoint } from '../../experiment/sweep.ts'
import { useRoteState } from '../../store/react.tsx'
import { progressOf, resultOfCell, type SweepProgress, type SweepState } from '../../store/sweep-state.ts'

export interface RowFigures {
  readonly row: Row
  readonly title: string
  readonly clean: SweepPoint
  readonly noisy: SweepPoint
}

export interface Figures {
  readonly state: RegulariserState
  readonly network: string
  readonly sweep: Sweep
  readonly rows: readonly RowFigures[]
  readonly shown: RowFigures | undefined
  readonly progress: SweepProgress
}

function figuresOf(state: RegulariserState, sweeps: SweepState): Figures {
  const sweep = regulariserSweep(state)
  const points = pointsOf(sweep, (cell) => resultOfCell(sweeps, cell))
  const rows = rowsOf(state).map((row, index) => ({
    row,
    title: rowTitle(row),
    clean: points[2 * index] as SweepPoint,
    noisy: points[2 * index + 1] as SweepPoint,
  }))
  return {
    state,
    network: modelTitle(state.model),
    sweep,
    rows,
    shown: rows[state.shown - 1] ?? rows[0],
    progress: progressOf(sweeps, sweep),
  }
}

export function useFigures(): Figures {
  const state = useRoteState((all) => all.regularisers)
  const sweeps = useRoteState((all) => all.sweeps)
  return useMemo(() => figuresOf(state, sweeps), [state, sweeps])
}

/** Whether every seed of a point that has ended answers all of its labels as told; null while none has. */
export function isFitted({ runs }: SweepPoint): boolean | null {
  return runs.length === 0 ? null : runs.every(({ trainAccuracy }) => trainAccuracy === 1)
}

export const testAccuracy = ({ testError: { mean } }: SweepPoint): number | null => (mean === null ? null : 1 - mean)
