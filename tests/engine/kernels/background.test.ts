import { setBackend, slice, type Tensor3D, tensor, tensor3d } from '@tensorflow/tfjs-core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { forwardOverBackground, gradientOverBackground } from '../../../src/engine/kernels/background.ts'
import { addressOf, runningWasmBackend } from '../../../src/engine/kernels/wasm-backend.ts'
import { denseForward, denseWeightGradient } from '../../../src/engine/ops/dense.ts'
import { createStream } from '../../../src/maths/random.ts'
import { describeBuilds, expectSameOnCpu, numbers } from './against-cpu.ts'

/** Rows as whitened images have them: a background of each row's own, and brighter than it where a pixel is drawn. */
function drawn([models, rows, pixels]: [number, number, number], share: number, seed = 1): Tensor3D {
  const stream = createStream(seed, 'drawn')
  const values = Float32Array.from({ length: models * rows * pixels }, (_, at) => {
    const background = -0.3 - 0.01 * (Math.floor(at / pixels) % 7)
    return stream.int(1000) < 1000 * share ? background + 0.01 * (1 + stream.int(255)) : background
  })
  return tensor3d(values, [models, rows, pixels])
}

const shapes = fc.record({
  models: fc.constantFrom(1, 2),
  rows: fc.integer({ min: 1, max: 23 }),
  pixels: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(397, 401, 784)),
  units: fc.oneof(fc.integer({ min: 1, max: 33 }), fc.constantFrom(97)),
  share: fc.constantFrom(0, 0.02, 0.1, 0.3),
})

describeBuilds('products over a background', () => {
  it('are what cpu makes of all entries, forward and back, at any shape', async () => {
    await fc.assert(
      fc.asyncProperty(shapes, fc.boolean(), async ({ models, rows, pixels, units, share }, isRelu) => {
        await expectSameOnCpu(
          () => {
            const x = drawn([models, rows, pixels], share)
            const weights = numbers([models, pixels, units]) as Tensor3D
            const biases = numbers([models, 1, units], 1) as Tensor3D
            const dy = numbers([models, rows, units], 2) as Tensor3D
            return [denseForward(x, weights, biases, isRelu ? 'relu' : 'linear'), ...denseWeightGradient(x, dy)]
          },
          1e-5,
          1,
        )
      }),
      { numRuns: 60 },
    )
  })

  it('are chosen for images that are mostly background, and left to the full product where they are not', async () => {
    await setBackend('wasm')
    const running = runningWasmBackend()
    const attempt = (x: Tensor3D): boolean[] => {
      const [, rows, k] = x.shape
      const [w, dw] = [numbers([1, k, 16]), numbers([1, k, 16])]
      const [bias, y, dy] = [numbers([16]), numbers([1, rows, 16]), numbers([1, rows, 16])]
      const at = (of: typeof w): number => addressOf(running, of)
      return [
        forwardOverBackground(running, [rows, 16, k], { x: at(x), w: at(w), bias: at(bias), y: at(y) }, false),
        gradientOverBackground(running, [rows, 16, k], { x: at(x), dy: at(dy), dw: at(dw) }),
      ]
    }
    expect(attempt(drawn([1, 20, 100], 0.1))).toEqual([true, true])
    expect(attempt(drawn([1, 20, 100], 0.9))).toEqual([false, false])
    expect(attempt(numbers([1, 20, 100]) as Tensor3D)).toEqual([false, false])
    expect(attempt(tensor([Number.NaN, 1, 2, 3, 4, 5, 6, 7], [1, 2, 4]) as Tensor3D)).toEqual([false, false])
  })

  it('give each row the bits that it has in other company', () => {
    const x = drawn([1, 9, 100], 0.1)
    const [weights, biases] = [numbers([1, 100, 10]) as Tensor3D, numbers([1, 1, 10]) as Tensor3D]
    const together = denseForward(x, weights, biases, 'relu').dataSync()
    const some = denseForward(slice(x, [0, 5, 0], [1, 4, 100]), weights, biases, 'relu').dataSync()
    expect([...some]).toEqual([...together.slice(50)])
  })
})
