// Runs a spec in this process, with the same engine as the page's worker.
import { type Dataset, openDataset } from '../data/load.ts'
import { train } from '../engine/train.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { emptyRecord, type RunRecord, withEvent } from '../experiment/runs/run-record.ts'
import { packedData, startWasm } from './node-engine.ts'

/** Trains to the end, telling how far it is, on the packed data unless told. A run that diverges yields its record up to there. Rejects with what training throws. */
export async function trainHere(
  spec: ExperimentSpec,
  onProgress: (record: RunRecord) => void = () => {},
  given?: Dataset,
): Promise<RunRecord> {
  await startWasm()
  const dataset = given ?? (await openDataset(spec.dataset, packedData))
  let record = emptyRecord(spec)
  for await (const event of train(spec, dataset, new AbortController().signal)) {
    if (event === null) continue
    record = withEvent(record, event)
    onProgress(record)
  }
  return record
}
