// A network trained in this process for its weights.
import type { Dataset } from '../data/load.ts'
import { type TrainedWeights, trainWeights } from '../engine/trained-weights.ts'
import { memoryProblem } from '../experiment/runs/memory.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { decimals } from '../words/rounding.ts'
import { startWasm } from './node-engine.ts'
import { UsageError } from './usage-error.ts'

/** Throws a {@link UsageError} for a run that does not fit into memory or whose loss runs away. */
export async function weightsHere(
  spec: ExperimentSpec,
  dataset: Dataset,
): Promise<TrainedWeights & { readonly result: NonNullable<TrainedWeights['result']> }> {
  const problem = memoryProblem(spec, dataset.info)
  if (problem) throw new UsageError(problem)
  await startWasm()
  const write = process.stderr.isTTY ? (text: string) => process.stderr.write(text) : () => {}
  const tell = (epoch: number) => write(`\r\x1b[Kseed ${spec.seed}: epoch ${decimals(epoch, 2)} of at most ${spec.epochs}`)
  const trained = await trainWeights(spec, dataset, tell, new AbortController().signal)
  write('\r\x1b[K')
  if (trained.ending.kind === 'diverged') throw new UsageError(trained.ending.message)
  if (!trained.result) throw new Error('the run ended without a result')
  return { ...trained, result: trained.result }
}
