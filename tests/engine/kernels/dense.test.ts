import type { Tensor3D } from '@tensorflow/tfjs-core'
import { it } from 'vitest'
import { denseForward, denseInputGradient, denseWeightGradient } from '../../../src/engine/ops/dense.ts'
import { describeBuilds, expectSameOnCpu, numbers } from './against-cpu.ts'

const cube = (shape: [number, number, number], salt = 0) => numbers(shape, salt) as Tensor3D

/** models, batch, in, out */
const layers = [
  [1, 1, 1, 1],
  [1, 50, 784, 10],
  [3, 7, 13, 11],
  [2, 32, 64, 24],
  [1, 2, 401, 8],
] as const

describeBuilds('dense layer', () => {
  it.each(layers)('is computed forward and back for %i models, batch %i, %i to %i', async (models, batch, inputs, outputs) => {
    for (const activation of ['linear', 'relu'] as const) {
      await expectSameOnCpu(() => {
        const x = cube([models, batch, inputs])
        const w = cube([models, inputs, outputs], 1)
        const b = cube([models, 1, outputs], 2)
        const dy = cube([models, batch, outputs], 3)
        return [denseForward(x, w, b, activation), denseInputGradient(dy, w, x, activation), ...denseWeightGradient(x, dy)]
      })
    }
  })
})
