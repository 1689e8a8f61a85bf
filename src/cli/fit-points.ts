// What `rote theorem` computes: the network through labelled points, its figures, and on request the deep network of the corollary.
import { createStream } from '../maths/random.ts'
import { construct } from '../maths/theorem/construct.ts'
import { type DeepNetwork, deepen, evaluateDeep, measureDeep } from '../maths/theorem/deep.ts'
import { randomDirection, widestDirection } from '../maths/theorem/direction.ts'
import { explainFailure } from '../maths/theorem/explain.ts'
import { countWeights, evaluateNetwork, largestResidual } from '../maths/theorem/network.ts'
import { distinctPoints } from '../maths/theorem/points.ts'
import { evaluateInSinglePrecision } from '../maths/theorem/single-precision.ts'
import { measureSpectrum } from '../maths/theorem/spectrum.ts'
import { type Rule, rules } from '../maths/theorem/thresholds.ts'
import { parseCount } from './flag-values.ts'
import type { LabelledPoints } from './points-csv.ts'
import { UsageError } from './usage-error.ts'

export interface FitOptions {
  readonly rule: Rule
  /** The widest of 1,000 random directions, or the first. */
  readonly direction: 'gap' | 'random'
  readonly seed: number
  /** Layers of the deep network; undefined for none. */
  readonly depth: number | undefined
}

/** What `--json` holds. Figures are null where they are beyond f64; `merged` counts repeated points, which are not in n. */
export type FittedPoints = ReturnType<typeof fitPoints>

/** file: where the points come from, for messages. Throws a {@link UsageError} where there is no such network. */
export function fitPoints({ points: given, labels }: LabelledPoints, options: FitOptions, file: string) {
  const nameOf = (row: number): string => `line ${row + 1}`
  const distinct = distinctPoints(given, [labels])
  if (distinct.kind === 'clash') throw new UsageError(`${file}: ${explainFailure(distinct, nameOf)}`)
  const { points, outputs, rows } = distinct
  const { normal } = createStream(options.seed, 'theorem-direction')
  const a = options.direction === 'gap' ? widestDirection(points, normal) : randomDirection(points.d, normal)
  const built = construct(points, outputs, a, rules[options.rule])
  if (built.kind !== 'construction') throw new UsageError(`${file}: ${explainFailure(built, (row) => nameOf(rows[row] as number))}`)
  const { network, line } = built
  const b = network.b
  const [w, wanted] = [network.w[0] as Float64Array, outputs[0] as Float64Array]
  const { smallestEigenvalue, smallestSingularValue, conditionNumber } = measureSpectrum({ x: line.x, b })
  return {
    network: { a, b, w },
    n: points.n,
    d: points.d,
    merged: given.n - points.n,
    ...options,
    weights: countWeights(network),
    smallestEigenvalue,
    smallestSingularValue,
    conditionNumber,
    residual: {
      f64: largestResidual(evaluateNetwork(network, points), outputs),
      f32: largestResidual(evaluateInSinglePrecision(network, points), outputs),
    },
    deep:
      options.depth === undefined
        ? undefined
        : describeDeep(
            deepen(a, b, w, parseCount('depth', String(options.depth), 2, points.n + 1)),
            line.x,
            Float64Array.from(line.order, (row) => wanted[row] as number),
          ),
  }
}

/** layers: weights as [outputs][inputs], a ReLU after each but the last; the first reads <a, z>. */
function describeDeep(deep: DeepNetwork, x: Float64Array, y: Float64Array) {
  return {
    ...measureDeep(deep),
    residual: largestResidual([x.map((projection) => evaluateDeep(deep, projection))], [y]),
    layers: deep.layers.map(({ inputs, outputs, weights, biases }) => ({
      weights: Array.from({ length: outputs }, (_, output) => weights.slice(output * inputs, (output + 1) * inputs)),
      biases,
    })),
  }
}
