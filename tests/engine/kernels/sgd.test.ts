import { it } from 'vitest'
import { sgdStep } from '../../../src/engine/ops/sgd.ts'
import { describeBuilds, expectSameOnCpu, numbers } from './against-cpu.ts'

describeBuilds('gradient descent step', () => {
  it.each([[[1]], [[3, 5, 7]], [[2, 4, 8]]])('updates weights of shape %j', async (shape) => {
    for (const weightDecay of [0, 0.1]) {
      await expectSameOnCpu(() => {
        const settings = { learningRate: 0.1, momentum: 0.9, weightDecay }
        const [weight, velocity] = sgdStep(numbers(shape), numbers(shape, 1), numbers(shape, 2), settings)
        return sgdStep(weight, velocity, numbers(shape, 3), settings)
      })
    }
  })
})
