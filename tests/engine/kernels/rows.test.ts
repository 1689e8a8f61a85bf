import { cast, concat, gather, greater, slice, type Tensor, tensor } from '@tensorflow/tfjs-core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { describeBuilds, expectSameOnCpu, numbers, side } from './against-cpu.ts'

/** Floats and whole numbers are moved by our kernels, booleans by the stock ones. */
const kinds = { float: (x: Tensor) => x, int: (x: Tensor) => cast(x, 'int32'), boolean: (x: Tensor) => greater(x, 0) }
const kind = fc.constantFrom(...Object.values(kinds))
const shapes = fc.array(side(6), { minLength: 1, maxLength: 4 })
const axisOf = (shape: readonly number[]) => fc.nat(shape.length - 1)

const gathers = shapes.chain((shape) =>
  axisOf(shape).chain((axis) =>
    fc.record({
      shape: fc.constant(shape),
      axis: fc.constant(axis),
      places: fc.array(fc.nat((shape[axis] as number) - 1), { minLength: 1, maxLength: 8 }),
      isTable: fc.boolean(),
    }),
  ),
)

type Piece = [begin: number, length: number]

interface Cut {
  shape: number[]
  pieces: Piece[]
}

/** A piece of each axis, as often as not all of it. */
const slices: fc.Arbitrary<Cut> = shapes.chain((shape) =>
  fc.record({
    shape: fc.constant(shape),
    pieces: fc.tuple(
      ...shape.map((length): fc.Arbitrary<Piece> => {
        const some = fc.nat(length - 1).chain((begin) => fc.tuple(fc.constant(begin), fc.integer({ min: 0, max: length - begin })))
        return fc.oneof(fc.constant<Piece>([0, length]), some)
      }),
    ),
  }),
)

/** Pieces whose runs of memory are not evenly spaced. */
const scattered: [Cut, (x: Tensor) => Tensor][] = [
  [
    {
      shape: [6, 4, 3],
      pieces: [
        [1, 2],
        [1, 2],
        [1, 2],
      ],
    },
    kinds.float,
  ],
  [
    {
      shape: [3, 4, 2, 9],
      pieces: [
        [1, 2],
        [1, 2],
        [0, 2],
        [3, 5],
      ],
    },
    kinds.int,
  ],
]

const joins = shapes.chain((shape) =>
  fc.record({ shape: fc.constant(shape), axis: axisOf(shape), lengths: fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }) }),
)

describeBuilds('rows', () => {
  it('are gathered as on cpu, in any order and more than once, along any axis, by a list or a table of places', async () => {
    await fc.assert(
      fc.asyncProperty(gathers, kind, ({ shape, axis, places, isTable }, of) =>
        expectSameOnCpu(() => {
          const indices = tensor(places, isTable ? [1, places.length] : [places.length], 'int32')
          return [gather(of(numbers(shape)), indices, axis)]
        }, 0),
      ),
      { numRuns: 80 },
    )
  })

  it('that are not there are refused', () => {
    expect(() => gather(numbers([6, 5]), tensor([0, 6], [2], 'int32'))).toThrow('6 is not in [0, 5]')
  })

  it('are sliced as on cpu, in one piece or in many', async () => {
    await fc.assert(
      fc.asyncProperty(slices, kind, ({ shape, pieces }, of) =>
        expectSameOnCpu(() => {
          const [begin, size] = [pieces.map(([first]) => first), pieces.map(([, length]) => length)]
          return [slice(of(numbers(shape)), begin, size)]
        }, 0),
      ),
      { numRuns: 150, examples: scattered },
    )
  })

  it('are joined as on cpu, along any axis, whatever has no length too', async () => {
    await fc.assert(
      fc.asyncProperty(joins, kind, ({ shape, axis, lengths }, of) =>
        expectSameOnCpu(
          () => [
            concat(
              lengths.map((length, part) => of(numbers(shape.with(axis, length), part))),
              axis,
            ),
          ],
          0,
        ),
      ),
      { numRuns: 80 },
    )
  })
})
