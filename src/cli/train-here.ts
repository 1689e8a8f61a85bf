// Runs a spec in this process, with the same engine as the page's worker.
import { openDataset } from '../data/load.ts'
import type { ExperimentSpec } from '../experiment/run-fields.ts'
import type { RunResult } from '../experiment/result.ts'
import { train } from '../engine/train.ts'
import { emptyRecord, resultOf, type RunRecord, withEvent } from '../protocol/run-record.ts'
import { packedData, startWasm } from './node-engine.ts'

/** Trains to the end, telling how far it is. Rejects with what training throws, and with the reason when it diverges. */
export async function trainHere(spec: ExperimentSpec, onProgress: (record: RunRecord) => void = () => {}): Promise<RunResult> {
  await startWasm()
  const dataset = await openDataset(spec.dataset, packedData)
  let record = emptyRecord(spec)
  for await (const event of train(spec, dataset, new AbortController().signal)) {
    if (event === null) continue
    record = withEvent(record, event)
    onProgress(record)
  }
  if (record.ending?.kind === 'diverged') throw new Error(record.ending.message)
  return resultOf(record)
}
