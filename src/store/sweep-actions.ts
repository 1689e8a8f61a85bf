// What a reader can do with a sweep: start, pause, go on, stop, and find again what an earlier visit has trained.
import type { StoreApi } from 'zustand/vanilla'
import type { RunArchive } from '../archive/shelf.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { runKey } from '../experiment/runs/run-key.ts'
import { cellsOf, type Sweep } from '../experiment/runs/sweep.ts'
import type { Pool } from '../protocol/pool.ts'
import type { State } from './state.ts'
import { type CellState, otherOwner, type SweepState } from './sweep-state.ts'

export function createSweepActions({ getState, setState }: StoreApi<State>, pool: Pool, archive: RunArchive) {
  const change = (part: (sweeps: SweepState) => Partial<SweepState>): void =>
    setState(({ sweeps }) => ({ sweeps: { ...sweeps, ...part(sweeps) } }))

  /** Shows the cells of a sweep that this browser has from an earlier visit. */
  const recallSweep = async (sweep: Sweep): Promise<void> => {
    const unknown = cellsOf(sweep).filter((cell) => !getState().sweeps.cells.has(runKey(cell)))
    const found = await Promise.all(unknown.map((cell) => archive.find(cell).catch(() => undefined)))
    const recalled = found
      .filter((record) => record !== undefined)
      .map((record): [string, CellState] => [runKey(record.spec), { record, recalled: true, problem: null }])
    // What has been trained meanwhile comes first.
    if (recalled.length > 0) change(({ cells }) => ({ cells: new Map([...recalled, ...cells]) }))
  }

  const isMissing = (cell: ExperimentSpec): boolean => !getState().sweeps.cells.get(runKey(cell))?.record.ending

  /** Counts the time since the clock was last set, and sets or stops it. */
  const clock = ({ workedMs, since }: SweepState, runs: boolean): Pick<SweepState, 'workedMs' | 'since'> => {
    const now = performance.now()
    return { workedMs: workedMs + (since === null ? 0 : now - since), since: runs ? now : null }
  }

  /** Whether the sweep under way belongs to another chapter than the open one. */
  const isOthers = (): boolean => otherOwner(getState().sweeps, getState().chapter) !== null

  const stopSweep = (): void => {
    if (isOthers()) return
    pool.stop()
    change((sweeps) => ({
      ...clock(sweeps, false),
      phase: 'idle',
      owner: null,
      cells: new Map([...sweeps.cells].filter(([, { record }]) => record.ending)),
    }))
  }

  return {
    recallSweep,
    /** Stops the open chapter's sweep; another chapter's goes on. */
    stopSweep,
    /** Trains what is missing of a sweep of the open chapter, whose earlier one is stopped; while another chapter's is under way nothing starts. */
    async startSweep(sweep: Sweep): Promise<void> {
      if (isOthers()) return
      const owner = getState().chapter
      stopSweep()
      await recallSweep(sweep)
      const asked = cellsOf(sweep).filter(isMissing)
      if (asked.length === 0) return
      change(() => ({ phase: 'running', owner, asked, workedMs: 0, since: performance.now() }))
      pool.run(asked, getState().backend)
    },
    pauseSweep(): void {
      pool.pause()
      change((sweeps) => ({ ...clock(sweeps, false), phase: 'paused' }))
    },
    resumeSweep(): void {
      pool.resume()
      change((sweeps) => ({ ...clock(sweeps, true), phase: 'running' }))
    },
  }
}
