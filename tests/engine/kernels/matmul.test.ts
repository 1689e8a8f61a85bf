import { matMul } from '@tensorflow/tfjs-core'
import fc from 'fast-check'
import { it } from 'vitest'
import { describeBuilds, expectSameOnCpu, numbers, side } from './against-cpu.ts'

const sizes = fc.record({
  m: side(17),
  n: side(33),
  // Beyond 400 there is more than one block.
  k: fc.oneof(side(40), fc.constantFrom(97, 401, 801)),
})
const stored = (rows: number, columns: number, transposed: boolean) => (transposed ? [columns, rows] : [rows, columns])

describeBuilds('matMul', () => {
  it('multiplies two matrices of any size as cpu does, whichever is transposed', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.boolean(), fc.boolean(), ({ m, n, k }, ta, tb) =>
        expectSameOnCpu(() => [matMul(numbers(stored(m, k, ta)), numbers(stored(k, n, tb), 1), ta, tb)], 1e-5, 1),
      ),
      {
        numRuns: 60,
        examples: [
          [{ m: 300, n: 9, k: 400 }, false, true],
          [{ m: 6, n: 130, k: 410 }, true, false],
        ],
      },
    )
  })

  it('gives empty results for empty matrices, and zeros for an empty sum', async () => {
    await expectSameOnCpu(() => [
      matMul(numbers([0, 3]), numbers([3, 5])),
      matMul(numbers([4, 3]), numbers([3, 0])),
      matMul(numbers([4, 0]), numbers([0, 5])),
    ])
  })

  it('leaves batches of matrices to the stock kernel', async () => {
    await fc.assert(
      fc.asyncProperty(side(3), side(9), side(9), side(9), fc.boolean(), fc.boolean(), (batch, m, n, k, ta, tb) =>
        expectSameOnCpu(() => [matMul(numbers([batch, ...stored(m, k, ta)]), numbers([batch, ...stored(k, n, tb)], 1), ta, tb)], 1e-5, 1),
      ),
      { numRuns: 30 },
    )
  })
})
