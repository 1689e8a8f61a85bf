import { slice, type Tensor3D } from '@tensorflow/tfjs-core'
import { expect, it } from 'vitest'
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

  it('gives each model the bits that it has alone', () => {
    const [x, w, b, dy] = [cube([3, 50, 70]), cube([3, 70, 30], 1), cube([3, 1, 30], 2), cube([3, 50, 30], 3)] as const
    const run = (x: Tensor3D, w: Tensor3D, b: Tensor3D, dy: Tensor3D) =>
      [denseForward(x, w, b, 'relu'), denseInputGradient(dy, w, x, 'relu'), ...denseWeightGradient(x, dy)].map((result) => [
        ...result.dataSync(),
      ])
    const alone = [0, 1, 2].map((model) => {
      const of = (all: Tensor3D) => slice(all, model, 1)
      return run(of(x), of(w), of(b), of(dy))
    })
    expect(run(x, w, b, dy)).toEqual([0, 1, 2, 3].map((result) => alone.flatMap((model) => model[result])))
  })
})
