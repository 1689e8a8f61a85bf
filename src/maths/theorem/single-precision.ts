// The network in f32, as graphics cards and vector instructions run it: where large weights that cancel show their price.
import type { HingeNetwork } from './network.ts'
import type { Points } from './points.ts'

/** Partial sums kept side by side: four floats fill the 128-bit registers of WebAssembly and most processors. */
const lanes = 4

/**
 * The k outputs at every point, each of length points.n, with a, b, w and the points rounded to f32 and so the result of every operation.
 * Hinges are summed in four lanes, j mod 4, added at the end, as a matrix product does it. That matters: neighbouring weights nearly
 * cancel, and one sum in the order of j, in which they meet at once, errs a hundred times less with the midpoint rule.
 */
export function evaluateInSinglePrecision({ a, b, w }: HingeNetwork, { n, d, values }: Points): Float64Array[] {
  const points = Float32Array.from(values)
  const thresholds = Float32Array.from(b)
  const direction = Float32Array.from(a)
  const x = Float32Array.from({ length: n }, (_, row) => dot(points.subarray(row * d, (row + 1) * d), direction))
  return w.map((weights) => {
    const singleWeights = Float32Array.from(weights)
    return Float64Array.from(x, (projection) =>
      dot(
        thresholds.map((threshold) => Math.max(projection - threshold, 0)),
        singleWeights,
      ),
    )
  })
}

/** <p, q> in f32 lanes. A Float32Array rounds what is stored in it. */
function dot(p: Float32Array, q: Float32Array): number {
  const sums = new Float32Array(lanes)
  for (let k = 0; k < p.length; k++) {
    const lane = k % lanes
    sums[lane] = (sums[lane] as number) + Math.fround((p[k] as number) * (q[k] as number))
  }
  return sums.reduce((total, sum) => Math.fround(total + sum), 0)
}
