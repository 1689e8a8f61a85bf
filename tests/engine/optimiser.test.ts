import { ones, type Tensor3D, tensor, tensor2d, tensor3d, tidy } from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { Network } from '../../src/engine/network.ts'
import { Sgd } from '../../src/engine/optimiser.ts'
import { Parameter } from '../../src/engine/parameter.ts'
import { trainBatch } from '../../src/engine/train-batch.ts'
import { exactBackends, startBackend } from './runs.ts'

describe.each(exactBackends)('on %s', (backend) => {
  beforeAll(() => startBackend(backend))

  test('weight decay shrinks weights and spares biases', () => {
    const network = new Network({ layers: [{ kind: 'dense', units: 3, activation: 'linear' }], input: [4] }, [1])
    const optimiser = new Sgd(network.parameters)
    const [weights] = network.parameters
    const before = weights?.value.dataSync().slice() as Float32Array
    const x = tensor3d([0, 0, 0, 0, 0, 0, 0, 0], [1, 2, 4])
    const labels = tensor2d([0, 1], [1, 2], 'int32')
    trainBatch(network, optimiser, x, labels, { learningRate: 0.5, momentum: 0, weightDecay: 0.1 }).dispose()
    weights?.value.dataSync().forEach((weight, i) => {
      expect(weight).toBeCloseTo(0.95 * (before[i] as number), 6)
    })
    // From the labels alone: softmax of equal logits less the share of each class, halved by the step.
    const biases = network.parameters[1]?.value.dataSync() ?? []
    expect(biases[2]).toBeCloseTo(-0.5 / 3, 6)
    for (const part of [optimiser, network, x, labels]) part.dispose()
  })

  test('momentum carries each model on after others have left', () => {
    const parameter = new Parameter(tensor([1, 2, 3], [3, 1, 1]) as Tensor3D, false)
    const optimiser = new Sgd([parameter])
    const step = (gradient: number[]) =>
      tidy(() => optimiser.step([tensor(gradient, [gradient.length, 1, 1])], { learningRate: 1, momentum: 0.5, weightDecay: 0 }))
    step([1, 2, 4])
    expect([...parameter.value.dataSync()]).toEqual([0, 0, -1])
    parameter.select([0, 2])
    optimiser.select([0, 2])
    step([0, 0])
    expect([...parameter.value.dataSync()]).toEqual([-0.5, -3])
    optimiser.dispose()
    parameter.dispose()
  })

  test('gradients stay with whoever asked for them', () => {
    const parameter = new Parameter(ones([1, 1, 2]) as Tensor3D, true)
    const optimiser = new Sgd([parameter])
    const gradient = tensor([1, 2], [1, 1, 2])
    for (let count = 0; count < 2; count++) optimiser.step([gradient], { learningRate: 0.1, momentum: 0.9, weightDecay: 0.1 })
    expect([...gradient.dataSync()]).toEqual([1, 2])
    for (const part of [gradient, optimiser, parameter]) part.dispose()
  })
})
