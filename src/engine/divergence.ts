// Runs whose loss runs away.
import type { Ending } from '../experiment/runs/run-events.ts'

/** A batch loss beyond this, or not a number, means that the run has diverged: random guesses among ten classes cost 2.3 nats, and a network that recovers from here has lost most of its units. */
const divergedLoss = 1e3

/** The end of a run with such losses, with what to do; null where all are well. `epoch`: where the last of them stands. */
export function divergenceOf(batchLosses: Float32Array, epoch: number, learningRate: number): Ending | null {
  const loss = batchLosses.find((value) => !(Math.abs(value) <= divergedLoss))
  if (loss === undefined) return null
  const size = Number.isNaN(loss) ? 'not a number' : loss.toExponential(1)
  const message = `the loss ran away (${size}) in epoch ${Math.ceil(epoch)}; a learning rate below ${learningRate} may help`
  return { kind: 'diverged', message }
}
