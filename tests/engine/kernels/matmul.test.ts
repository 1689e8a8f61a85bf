import { fused, gather, matMul, slice, type Tensor } from '@tensorflow/tfjs-core'
import { expect, it } from 'vitest'
import { describeBuilds, expectSameOnCpu, numbers } from './against-cpu.ts'

/** m, n, k: ones, primes, whole tiles, more than one block of k. */
const sizes = [
  [1, 1, 1],
  [4, 8, 16],
  [5, 7, 3],
  [3, 11, 5],
  [13, 17, 97],
  [50, 10, 33],
  [1, 37, 401],
  [12, 24, 801],
  [300, 9, 400],
  [6, 130, 410],
] as const
const transposes = [
  [false, false],
  [true, false],
  [false, true],
  [true, true],
] as const
const values = (result: Tensor) => Array.from(result.dataSync())
const stored = (rows: number, columns: number, transposed: boolean) => (transposed ? [columns, rows] : [rows, columns])

describeBuilds('matMul', () => {
  it.each(sizes)('multiplies %i x %i over %i, whatever is transposed', async (m, n, k) => {
    for (const [ta, tb] of transposes) {
      await expectSameOnCpu(() => [matMul(numbers(stored(m, k, ta)), numbers(stored(k, n, tb), 1), ta, tb)])
    }
  })

  it.each([
    [[3], [3]],
    [[1], [4]],
    [[4], [1]],
    [[], [3]],
    [[2, 3], [3]],
  ])('broadcasts batches %j and %j', async (aBatch, bBatch) => {
    for (const [ta, tb] of transposes) {
      await expectSameOnCpu(() => [matMul(numbers([...aBatch, ...stored(5, 7, ta)]), numbers([...bBatch, ...stored(7, 9, tb)], 1), ta, tb)])
    }
  })

  it('broadcasts batches [2, 1] and [1, 3], each along its own axis', () => {
    // The cpu backend cannot do this one.
    const a = numbers([2, 1, 5, 7])
    const b = numbers([1, 3, 7, 9], 1)
    const alone = [0, 1].flatMap((i) => [0, 1, 2].flatMap((j) => values(matMul(gather(a, i), gather(b, j, 1)))))
    expect(matMul(a, b).shape).toEqual([2, 3, 5, 9])
    expect(values(matMul(a, b))).toEqual(alone)
  })

  it('gives empty results for empty matrices, and zeros for an empty sum', async () => {
    await expectSameOnCpu(() => [
      matMul(numbers([0, 3]), numbers([3, 5])),
      matMul(numbers([4, 3]), numbers([3, 0])),
      matMul(numbers([4, 0]), numbers([0, 5])),
    ])
  })

  it.each(['linear', 'relu', 'relu6', 'elu', 'sigmoid', 'leakyrelu', 'prelu'] as const)('fuses a bias and %s', async (activation) => {
    for (const [ta, tb] of transposes) {
      for (const biasShape of [[11], [1, 11], [1], [6, 11], [2, 1, 11]]) {
        await expectSameOnCpu(() => [
          fused.matMul({
            a: numbers([2, ...stored(6, 401, ta)]),
            b: numbers([2, ...stored(401, 11, tb)], 1),
            transposeA: ta,
            transposeB: tb,
            bias: numbers(biasShape, 2),
            activation,
            leakyreluAlpha: 0.3,
            ...(activation === 'prelu' && { preluActivationWeights: numbers([11], 3) }),
          }),
        ])
      }
    }
  })

  it('gives each slice of a batch the bits that it has alone', () => {
    const a = numbers([3, 7, 450])
    const b = numbers([3, 450, 13], 1)
    const together = values(matMul(a, b))
    const alone = [0, 1, 2].flatMap((index) => values(matMul(slice(a, index, 1), slice(b, index, 1))))
    expect(together).toEqual(alone)
  })
})
