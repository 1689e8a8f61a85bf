import { mul, type Tensor2D, type Tensor3D, tensor } from '@tensorflow/tfjs-core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { softmaxCrossEntropy } from '../../../src/engine/ops/cross-entropy.ts'
import { describeBuilds, expectSameOnCpu, numbers, side } from './against-cpu.ts'

const labelsOf = (models: number, batch: number, classes: number) =>
  tensor(
    Int32Array.from({ length: models * batch }, (_, i) => (i * 7) % classes),
    [models, batch],
    'int32',
  ) as Tensor2D
const results = (logits: Tensor3D, labels: Tensor2D) => Object.values(softmaxCrossEntropy(logits, labels))

describeBuilds('softmax cross-entropy', () => {
  it('gives the losses, gradients and answers of cpu, for logits near and far apart', async () => {
    const scales = fc.constantFrom(0, 1, 30)
    await fc.assert(
      fc.asyncProperty(side(3), side(60), fc.integer({ min: 2, max: 13 }), scales, (models, batch, classes, scale) =>
        expectSameOnCpu(() => results(mul(numbers([models, batch, classes]), scale), labelsOf(models, batch, classes)), 3e-6, 0.1),
      ),
      { numRuns: 50 },
    )
  })

  it('survives logits too far apart for a float’s exp', () => {
    const [loss, gradient] = results(tensor([[[1000, -1000, 0]]]), tensor([[1]], [1, 1], 'int32'))
    expect(loss?.arraySync()).toEqual([[2000]])
    expect(gradient?.arraySync()).toEqual([[[1, -1, 0]]])
  })

  it('lets a NaN through', () => {
    const [loss, gradient] = results(tensor([[[0, Number.NaN]]]), tensor([[0]], [1, 1], 'int32'))
    expect(loss?.arraySync()).toEqual([[Number.NaN]])
    expect(gradient?.arraySync()).toEqual([[[Number.NaN, Number.NaN]]])
  })

  it('has a loss within one unit in the last place', () => {
    for (let distance = 0; distance < 80; distance += 0.37) {
      const logit = Math.fround(distance)
      const [loss] = results(tensor([[[0, logit]]]), tensor([[1]], [1, 1], 'int32'))
      const exact = Math.log1p(Math.exp(-logit))
      // The loss is log(sum) + max - logit: its error is relative to the logit.
      expect(Math.abs((loss?.dataSync()[0] ?? Number.NaN) - exact)).toBeLessThanOrEqual(2 ** -23 * Math.max(exact, logit * 2 ** -23))
    }
  })
})
