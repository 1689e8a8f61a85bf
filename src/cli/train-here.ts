// Runs a spec in this process, with the same engine as the page's worker.
import { openDataset } from '../data/load.ts'
import { train } from '../engine/train.ts'
import type { RunResult } from '../experiment/result.ts'
import type { ExperimentSpec } from '../experiment/run-fields.ts'
import { emptyRecord, type RunRecord, resultOf, withEvent } from '../experiment/run-record.ts'
import { packedData, startWasm } from './node-engine.ts'

/** Trains to the end, telling how far it is. A run that diverges yields what it has, and why it failed. Rejects with what training throws. */
export async function trainHere(
  spec: ExperimentSpec,
  onProgress: (record: RunRecord) => void = () => {},
): Promise<{ result: RunResult; failure: string | null }> {
  await startWasm()
  const dataset = await openDataset(spec.dataset, packedData)
  let record = emptyRecord(spec)
  for await (const event of train(spec, dataset, new AbortController().signal)) {
    if (event === null) continue
    record = withEvent(record, event)
    onProgress(record)
  }
  return { result: resultOf(record), failure: record.ending?.kind === 'diverged' ? record.ending.message : null }
}
