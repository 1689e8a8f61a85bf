// Finished runs to keep, and a look into the database in which they lie.
import { bytesOfPictures, bytesOfRun } from '../../src/archive/room.ts'
import type { ExperimentSpec } from '../../src/experiment/runs/run-fields.ts'
import { emptyRecord, type RunRecord, type Snapshot } from '../../src/experiment/runs/run-record.ts'
import { specOf } from '../engine/runs.ts'

/** Images of a run; a snapshot takes more than all of its figures, as they do. */
const shown = 1000

const snapshot = (step: number): Snapshot => ({
  step,
  epoch: step / 20,
  answers: { predicted: new Uint8Array(shown).fill(step % 10), rightSince: new Float32Array(shown).fill(-1) },
  filters: { count: 1, weights: Int8Array.of(-127, 0, 127), scales: Float32Array.of(0.5) },
})

/** A finished run of one seed, with so many snapshots. */
export function finishedRun(changes: Partial<ExperimentSpec> = {}, pictures = 2): RunRecord {
  const spec = specOf(changes)
  const point = { step: 0, epoch: 0, trainLoss: 2.3, trainAccuracy: 0.1, testAccuracy: 0.1, trueLabelAccuracy: null }
  const settled = { seed: spec.seed, epochs: 8, fitEpoch: 8, changedShare: 0, trainAccuracy: 1, testAccuracy: 0.9 }
  return {
    ...emptyRecord(spec),
    backend: 'wasm',
    step: 160,
    epoch: 8,
    seeds: [{ seed: spec.seed, changedShare: 0, curve: [point, { ...point, step: 20, epoch: 1 }], settled }],
    snapshots: Array.from({ length: pictures }, (_, index) => snapshot(20 * index)),
    ending: { kind: 'complete' },
    elapsedMs: 900,
    evaluationMs: 100,
  }
}

/** What such a run takes. */
export const bytesOf = (record: RunRecord) => ({ run: bytesOfRun(record), pictures: bytesOfPictures(record) })

type StoreName = 'runs' | 'pictures' | 'ledger'

/** The database by the browser's own means. */
export async function lookInto(name: string): Promise<{
  keys(store: StoreName): Promise<unknown[]>
  get(store: StoreName, key: string): Promise<Record<string, unknown>>
  put(store: StoreName, value: unknown): Promise<unknown>
}> {
  const database = await requested(indexedDB.open(name))
  // Nobody has to wait for this look.
  database.onversionchange = () => database.close()
  const store = (of: StoreName, mode: IDBTransactionMode = 'readonly') => database.transaction(of, mode).objectStore(of)
  return {
    keys: (of) => requested(store(of).getAllKeys()),
    get: (of, key) => requested(store(of).get(key)),
    put: (of, value) => requested(store(of, 'readwrite').put(value)),
  }
}

export const requested = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
