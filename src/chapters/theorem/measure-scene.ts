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
export function measureScene(scene: Scene, output: number): Measured | null {
  const whole = wholeNetwork(scene)
  if (!whole) return null
  const { network, inOrder, outputs, x } = whole
  const { b, w } = network
  const corners = Float64Array.from([...b, ...x]).sort()
  return {
    condition: measureSpectrum({ x, b }).conditionNumber,
    largestWeight: Math.max(...(w[output] ?? []).map(Math.abs)),
    largestValue: Math.max(...sweepHinges(b, w[output] as Float64Array, corners).map(Math.abs)),
    f64: largestResidual(evaluateNetwork(network, inOrder), outputs),
    f32: missedBy(whole),
  }
}

/** Largest |c(z_i) - y_i| in single precision alone; 0 where there is no network through every point. */
export function missedInSinglePrecision(scene: Scene): number {
  const whole = wholeNetwork(scene)
  return whole ? missedBy(whole) : 0
}

const missedBy = ({ network, inOrder, outputs }: Whole): number => largestResidual(evaluateInSinglePrecision(network, inOrder), outputs)

type Whole = NonNullable<ReturnType<typeof wholeNetwork>>

/** The network with its points in the order of their projections. */
function wholeNetwork({ line, a, points }: Scene) {
  if (!line || line.solved < line.x.length) return null
  const { x, b, w, order, outputs } = line
  const values = Float64Array.from(Array.from(order).flatMap((row) => [points[row]?.x ?? 0, points[row]?.y ?? 0]))
  return { network: { a, b, w }, inOrder: { n: x.length, d: 2, values }, outputs, x }
}
