// One batch of descent: gradients, then a step.
import { type Tensor1D, type Tensor2D, type Tensor3D, tidy } from '@tensorflow/tfjs-core'
import type { Network } from './network.ts'
import type { SgdSettings } from './ops/sgd.ts'
import type { Sgd } from './optimiser.ts'

/** x: [K, B, pixels], labels: int32 [K, B]; returns each model's mean loss before the step, [K]. `optimiser` is the one of this network. */
export function trainBatch(network: Network, optimiser: Sgd, x: Tensor3D, labels: Tensor2D, settings: SgdSettings): Tensor1D {
  return tidy(() => {
    const { loss, gradients } = network.gradients(x, labels)
    optimiser.step(gradients, settings)
    return loss
  })
}
