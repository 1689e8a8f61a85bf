// How well the numbers of the network hold: its size, and by how much it misses its labels in double and in single precision.
import { sweepHinges } from '../../maths/theorem/evaluate.ts'
import { evaluateNetwork, largestResidual } from '../../maths/theorem/network.ts'
import { evaluateInSinglePrecision } from '../../maths/theorem/single-precision.ts'
import { measureSpectrum } from '../../maths/theorem/spectrum.ts'
import type { Scene } from './scene.ts'

export interface Measured {
  readonly condition: number
  readonly largestWeight: number
  /** Of |c|, from the first threshold to the last point. */
  readonly largestValue: number
  /** Largest |c(z_i) - y_i| in double precision and in single. */
  readonly f64: number
  readonly f32: number
}

/** Null where there is no network through every point. */
export function measureScene({ line, a, points }: Scene, output: number): Measured | null {
  if (!line || line.solved < line.x.length) return null
  const { x, b, w, order, outputs } = line
  const inOrder = {
    n: x.length,
    d: 2,
    values: Float64Array.from(Array.from(order).flatMap((row) => [points[row]?.x ?? 0, points[row]?.y ?? 0])),
  }
  const network = { a, b, w }
  const corners = Float64Array.from([...b, ...x]).sort()
  return {
    condition: measureSpectrum({ x, b }).conditionNumber,
    largestWeight: Math.max(...(w[output] ?? []).map(Math.abs)),
    largestValue: Math.max(...sweepHinges(b, w[output] as Float64Array, corners).map(Math.abs)),
    f64: largestResidual(evaluateNetwork(network, inOrder), outputs),
    f32: largestResidual(evaluateInSinglePrecision(network, inOrder), outputs),
  }
}
