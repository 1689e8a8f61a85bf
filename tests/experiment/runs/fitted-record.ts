// A run of one seed that came to its end, with as much in it as estimates read.
import type { ExperimentSpec } from '../../../src/experiment/runs/run-fields.ts'
import { emptyRecord, type RunRecord } from '../../../src/experiment/runs/run-record.ts'

/** It fitted after so many epochs; where it may not train as many, it did not. */
export function fittedRecord(spec: ExperimentSpec, fitEpoch: number): RunRecord {
  const epochs = Math.min(fitEpoch, spec.epochs)
  const settled = {
    seed: spec.seed,
    epochs,
    fitEpoch: fitEpoch <= spec.epochs ? fitEpoch : null,
    changedShare: 0.9,
    trainAccuracy: fitEpoch <= spec.epochs ? 1 : 0.6,
    testAccuracy: 0.1,
  }
  return {
    ...emptyRecord(spec),
    epoch: epochs,
    seeds: [{ seed: spec.seed, changedShare: 0.9, curve: [], settled }],
    ending: { kind: 'complete' },
  }
}
