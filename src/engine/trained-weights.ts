// A network trained to its end for the sake of its weights: those it began with and those it ended with.
import type { Dataset } from '../data/load.ts'
import { isConvolutional } from '../experiment/networks/models.ts'
import type { SeedResult } from '../experiment/runs/result.ts'
import type { Ending } from '../experiment/runs/run-events.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { singleSeeds } from '../experiment/runs/sweep.ts'
import { Breath } from './breathe.ts'
import { Cohort } from './cohort.ts'
import { enrol } from './students.ts'
import { WorkClock } from './work-clock.ts'

export interface TrainedWeights {
  /** In the order of the layers: weights, [inputs, units] by rows, then biases. */
  readonly initial: readonly Float32Array[]
  readonly final: readonly Float32Array[]
  /** null unless the run came to its end. */
  readonly result: Omit<SeedResult, 'curve'> | null
  readonly ending: Ending
}

/**
 * Trains the first seed of a dense network, with the same batches as any run of this spec, on a backend whose tensors are at hand.
 * `onEpoch` hears the epoch now and then. Rejects for other networks, and with a DataError.
 */
export async function trainWeights(
  spec: ExperimentSpec,
  dataset: Dataset,
  onEpoch: (epoch: number) => void,
  signal: AbortSignal,
): Promise<TrainedWeights> {
  const [cell] = singleSeeds(spec)
  if (!cell || isConvolutional(spec.model)) throw new RangeError(`model: expected a dense one, got ${spec.model}`)
  const [training, test] = await Promise.all([dataset.train(spec.n), dataset.test()])
  const cohort = new Cohort(cell, enrol([cell], training, dataset.info.classes.length), training, test, dataset)
  const breath = new Breath()
  try {
    const initial = cohort.state.parameters
    const events = cohort.events(signal, new WorkClock(), null)
    let result: TrainedWeights['result'] = null
    for (;;) {
      const { done, value } = await events.next()
      if (done) return { initial, final: cohort.state.parameters, result, ending: value }
      if (value === null) await breath.take()
      if (value?.type === 'settled') result = value.result
      if (value?.type === 'progressed') onEpoch(value.epoch)
    }
  } finally {
    breath.end()
    cohort.dispose()
  }
}
