import { slice, type Tensor3D } from '@tensorflow/tfjs-core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { denseForward, denseInputGradient, denseWeightGradient } from '../../../src/engine/ops/dense.ts'
import { describeBuilds, expectSameOnCpu, numbers, side } from './against-cpu.ts'

const cube = (shape: [number, number, number], salt = 0) => numbers(shape, salt) as Tensor3D

const layers = fc.record({
  models: side(3),
  batch: side(13),
  // Beyond 400 there is more than one block.
  inputs: fc.oneof(side(40), fc.constant(401)),
  outputs: side(33),
  activation: fc.constantFrom<('linear' | 'relu')[]>('linear', 'relu'),
})

describeBuilds('dense layer', () => {
  it('is computed forward and back as on cpu, for any number of models, images and units', async () => {
    await fc.assert(
      fc.asyncProperty(layers, ({ models, batch, inputs, outputs, activation }) =>
        expectSameOnCpu(
          () => {
            const x = cube([models, batch, inputs])
            const w = cube([models, inputs, outputs], 1)
            const b = cube([models, 1, outputs], 2)
            const dy = cube([models, batch, outputs], 3)
            return [denseForward(x, w, b, activation), denseInputGradient(dy, w, x, activation), ...denseWeightGradient(x, dy)]
          },
          1e-5,
          1,
        ),
      ),
      { numRuns: 40, examples: [[{ models: 1, batch: 50, inputs: 784, outputs: 10, activation: 'relu' }]] },
    )
  })

  it('takes images that all models share', async () => {
    await fc.assert(
      fc.asyncProperty(layers, ({ models, batch, inputs, outputs, activation }) =>
        expectSameOnCpu(
          () => [denseForward(cube([1, batch, inputs]), cube([models, inputs, outputs], 1), cube([models, 1, outputs], 2), activation)],
          1e-5,
          1,
        ),
      ),
      { numRuns: 20 },
    )
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
