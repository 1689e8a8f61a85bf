// A shelf in a browser of its own, and the runs that lie on it.
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { vi } from 'vitest'
import { Shelf } from '../../src/archive/shelf.ts'
import { packedDatasets } from '../../src/experiment/datasets/catalogue.ts'
import { runKey } from '../../src/experiment/runs/run-key.ts'
import type { RunRecord } from '../../src/experiment/runs/run-record.ts'
import { finishedRun } from './runs.ts'

/** Every test begins with nothing kept, and a clock that ticks when it is read. */
export function startEmpty(): void {
  vi.restoreAllMocks()
  globalThis.indexedDB = new IDBFactory()
  let now = 0
  vi.spyOn(Date, 'now').mockImplementation(() => ++now)
}

export const openShelf = (roomBytes?: number) => {
  const said: string[] = []
  return {
    shelf: new Shelf(
      () => packedDatasets,
      (message) => said.push(message),
      roomBytes,
    ),
    said,
  }
}

/** Runs of the seeds 1 to `count`. */
export const runsOf = (count: number, pictures = 2): RunRecord[] =>
  Array.from({ length: count }, (_, at) => finishedRun({ seed: at + 1 }, pictures))
export const specsOf = (records: readonly RunRecord[]) => records.map(({ spec }) => spec)

/** Of these runs: `pictured`, `plain` or `gone`. */
export async function standingOf(shelf: Shelf, records: readonly RunRecord[]): Promise<string[]> {
  const found = new Map((await shelf.find(specsOf(records))).map((record) => [runKey(record.spec), record]))
  return records.map(({ spec }) => {
    const record = found.get(runKey(spec))
    return record === undefined ? 'gone' : record.snapshots.length > 0 ? 'pictured' : 'plain'
  })
}
