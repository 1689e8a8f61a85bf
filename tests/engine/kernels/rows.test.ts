import { cast, concat, gather, greater, slice, tensor } from '@tensorflow/tfjs-core'
import { expect, it } from 'vitest'
import { describeBuilds, expectSameOnCpu, numbers } from './against-cpu.ts'

const ints = (values: number[]) => tensor(values, [values.length], 'int32')

describeBuilds('rows', () => {
  it.each([[[6, 5]], [[7]], [[4, 3, 2, 5]]])('of shape %j are gathered, in any order and more than once', async (shape) => {
    await expectSameOnCpu(() => [gather(numbers(shape), ints([3, 0, 3, 2])), gather(cast(numbers(shape), 'int32'), ints([1, 2]))], 0)
  })

  it('are gathered by a table of indices, along other axes and from booleans too', async () => {
    await expectSameOnCpu(
      () => [
        gather(numbers([6, 5]), tensor([5, 0, 1, 2], [2, 2], 'int32')),
        gather(numbers([6, 5]), ints([4, 0]), 1),
        gather(greater(numbers([6, 5]), 0), ints([4, 0])),
      ],
      0,
    )
  })

  it('that are not there are refused', () => {
    expect(() => gather(numbers([6, 5]), ints([0, 6]))).toThrow('6 is not in [0, 5]')
  })

  it('are sliced in one piece or in many', async () => {
    const x = () => numbers([6, 4, 3])
    await expectSameOnCpu(
      () => [
        slice(x(), [2, 0, 0], [3, -1, -1]),
        slice(x(), [5, 1, 1], [1, 1, 2]),
        slice(x(), [1, 1, 0], [2, 2, 3]),
        slice(x(), 4),
        slice(x(), [0, 0, 1], [6, 4, 1]),
        slice(x(), [0, 1, 0], [6, 2, 3]),
        slice(numbers([3, 2, 9]), [0, 0, 3], [3, 2, 5]),
        slice(numbers([3, 2, 9]), [1, 1, 3], [1, 1, 5]),
        slice(numbers([3, 2, 9]), [1, 0, 3], [1, 2, 5]),
        slice(numbers([3, 4, 2, 9]), [1, 1, 0, 3], [1, 2, 2, 5]),
        slice(numbers([3, 4, 2, 9]), [1, 1, 0, 3], [2, 2, 2, 5]),
        slice(numbers([9]), [3], [4]),
        slice(cast(x(), 'int32'), [1], [2]),
        slice(x(), [2, 0, 0], [0, 4, 3]),
      ],
      0,
    )
  })

  it('are joined along any axis', async () => {
    await expectSameOnCpu(
      () => [
        ...[0, 1, 2, -1].map((axis) => concat([numbers([2, 3, 5]), numbers([2, 3, 5], 1), numbers([2, 3, 5], 2)], axis)),
        concat([numbers([4, 7]), numbers([4, 2], 1), numbers([4, 0])], 1),
        concat([numbers([5])]),
        concat([cast(numbers([2, 2]), 'int32'), cast(numbers([2, 3]), 'int32')], 1),
      ],
      0,
    )
  })
})
