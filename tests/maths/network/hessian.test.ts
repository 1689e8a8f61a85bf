import fc from 'fast-check'
import { expect, test } from 'vitest'
import { symmetricEigen } from '../../../src/maths/linear/eigen.ts'
import { finish } from '../../../src/maths/linear/steps.ts'
import { distanceOf, lengthOf } from '../../../src/maths/linear/vectors.ts'
import { activationsOf, type DenseNetwork } from '../../../src/maths/network/dense-network.ts'
import { flatten, hessianTimes, lossSurface } from '../../../src/maths/network/hessian.ts'
import { largestEigenvalue } from '../../../src/maths/network/largest-eigenvalue.ts'
import { rescaled } from '../../../src/maths/network/rescale.ts'
import { createStream } from '../../../src/maths/random.ts'

function instance(seed: number, sizes: readonly number[], n: number) {
  const { normal, int } = createStream(seed, 'hessian')
  const normals = (count: number) => Float64Array.from({ length: count }, normal)
  const network = sizes.slice(1).map((units, at) => {
    const inputs = sizes[at] as number
    return { inputs, units, weights: normals(inputs * units), biases: normals(units) }
  })
  const labels = Uint8Array.from({ length: n }, () => int(sizes.at(-1) as number))
  return { network, x: normals(n * (sizes[0] as number)), labels }
}

/** The network with `by` times the direction added to all its weights. */
function moved(network: DenseNetwork, direction: Float64Array, by: number): DenseNetwork {
  let at = 0
  const shift = (values: Float64Array) => values.map((value) => value + by * (direction[at++] as number))
  return network.map((layer) => ({ ...layer, weights: shift(layer.weights), biases: shift(layer.biases) }))
}

const shape = fc.constantFrom([5, 3], [4, 6, 3], [3, 5, 4, 4, 3])
const step = 1e-6

test('the gradient is the slope of the loss, and Hessian times vector the slope of the gradient', () => {
  fc.assert(
    fc.property(fc.nat(), shape, fc.integer({ min: 1, max: 9 }), (seed, sizes, n) => {
      const { network, x, labels } = instance(seed, sizes, n)
      const surface = finish(lossSurface(network, x, labels))
      const direction = Float64Array.from(surface.gradient, createStream(seed, 'direction').normal)
      const at = (by: number) => finish(lossSurface(moved(network, direction, by), x, labels))
      const [before, after] = [at(-step), at(step)]
      // A unit that wakes or falls silent between the two has a kink there.
      const signs = ({ activations }: typeof surface) => activations.slice(1, -1).flatMap((values) => [...values].map((value) => value > 0))
      fc.pre(`${signs(before)}` === `${signs(after)}`)
      const slope = surface.gradient.reduce((sum, value, p) => sum + value * (direction[p] as number), 0)
      expect((after.loss - before.loss) / (2 * step)).toBeCloseTo(slope, 6)
      const expected = after.gradient.map((value, p) => (value - (before.gradient[p] as number)) / (2 * step))
      const found = finish(hessianTimes(surface, direction))
      expect(distanceOf(found, expected)).toBeLessThanOrEqual(1e-4 * lengthOf(found) + 1e-9)
    }),
    { numRuns: 60 },
  )
})

test('the method of Lanczos finds the eigenvalue of largest size of the whole Hessian', () => {
  for (const seed of [1, 2, 3]) {
    const { network, x, labels } = instance(seed, [3, 4, 3], 12)
    const surface = finish(lossSurface(network, x, labels))
    const size = surface.gradient.length
    const columns = Array.from({ length: size }, (_, own) =>
      finish(
        hessianTimes(
          surface,
          surface.gradient.map((_, p) => (p === own ? 1 : 0)),
        ),
      ),
    )
    for (const [i, column] of columns.entries()) for (let j = 0; j < i; j++) expect(column[j]).toBeCloseTo(columns[j]?.[i] as number, 10)
    const { values } = symmetricEigen(Float64Array.from(columns.flatMap((column) => [...column])), size)
    const largest = Math.abs(values[0] as number) > Math.abs(values.at(-1) as number) ? values[0] : values.at(-1)
    const { value, error } = finish(largestEigenvalue(surface, seed))
    expect(error).toBeLessThanOrEqual(0.01)
    expect(value / (largest as number)).toBeCloseTo(1, 3)
  }
})

test('rescaled weights answer the same and curve otherwise', () => {
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: 0.1, max: 10, noNaN: true }), (seed, factor) => {
      const { network, x } = instance(seed, [4, 6, 3], 5)
      const answers = (own: DenseNetwork) => finish(activationsOf(own, x)).at(-1) as Float64Array
      const [one, other] = [answers(network), answers(rescaled(network, factor))]
      expect(distanceOf(one, other)).toBeLessThan(1e-9)
    }),
    { numRuns: 20 },
  )
  const { network, x, labels } = instance(1, [4, 6, 3], 20)
  const sharpness = (own: DenseNetwork) => finish(largestEigenvalue(finish(lossSurface(own, x, labels)), 1)).value
  expect(sharpness(rescaled(network, 10))).toBeGreaterThan(5 * sharpness(network))
  const { network: flat } = instance(1, [4, 3], 1)
  expect(flatten(rescaled(flat, 10))).toEqual(flatten(flat))
})
