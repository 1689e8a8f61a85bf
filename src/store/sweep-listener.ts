// What the pool's reports do to the one state: gathered, so that many workers do not redraw the page more often than one.
import type { StoreApi } from 'zustand/vanilla'
import type { RunArchive } from '../archive/shelf.ts'
import { runKey } from '../experiment/runs/run-key.ts'
import { emptyRecord } from '../experiment/runs/run-record.ts'
import type { PoolListener } from '../protocol/pool.ts'
import type { State } from './state.ts'
import type { CellState } from './sweep-state.ts'

const gatherMs = 120

/** A listener for the pool; cells that came to their end go to the archive. */
export function createSweepListener({ getState, setState }: StoreApi<State>, archive: RunArchive): PoolListener {
  const waiting = new Map<string, CellState>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let refused = false

  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    const news = [...waiting]
    waiting.clear()
    // Words of a sweep that has been stopped meanwhile come too late, unless they are its last.
    const isWanted = ([, { record }]: [string, CellState]) => getState().sweeps.phase !== 'idle' || record.ending
    setState(({ sweeps }) => ({ sweeps: { ...sweeps, cells: new Map([...sweeps.cells, ...news.filter(isWanted)]) } }))
  }
  const tell = (cell: CellState): void => {
    waiting.set(runKey(cell.record.spec), cell)
    timer ??= setTimeout(flush, gatherMs)
  }
  const keep = (record: CellState['record']): void => {
    archive.save(record).catch((error: unknown) => {
      if (refused) return
      refused = true
      const reason = error instanceof Error ? error.message : String(error)
      const message = `storage: these results stay on the page but a reload will lose them (${reason})`
      setState((state) => ({ notices: [...state.notices, { field: 'storage', message }] }))
    })
  }

  return {
    changed: (record) => {
      tell({ record, recalled: false, problem: null })
      if (record.ending?.kind === 'complete') keep(record)
    },
    failed: (cell, { message }) => tell({ record: emptyRecord(cell), recalled: false, problem: message }),
    finished: () => {
      flush()
      setState(({ sweeps }) => ({ sweeps: { ...sweeps, phase: 'idle', owner: null, since: null } }))
    },
  }
}
