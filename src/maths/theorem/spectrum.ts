// How well A can be inverted: its singular values, which rule the size of w, beside its eigenvalues, which do not.
import { applyHinges, applyTransposedHinges, type Hinges, solveHinges, solveTransposedHinges } from './hinge-operator.ts'

/** Beyond this condition number even f64 promises no fit: a residual of 1e-7 is lost. */
export const trustedCondition = 1e12

export interface Spectrum {
  /** min over i of x_i - b_i: Lemma 1's. */
  readonly smallestEigenvalue: number
  /** 0 where it is below 1e-154, whose square no longer has an inverse in f64. */
  readonly smallestSingularValue: number
  readonly largestSingularValue: number
  /** Largest over smallest singular value; Infinity where the smallest is 0. */
  readonly conditionNumber: number
}

/** The extreme values of A for thresholds that interleave; singular values to a relative 1e-4 or better. O(n) per iteration. */
export function measureSpectrum({ x, b }: Hinges): Spectrum {
  // Singular values grow with the line's length: measured on one of length 1, they do not outgrow f64 on the way.
  const [start, end] = [(b[0] as number) / 2, (x.at(-1) as number) / 2]
  const onUnit = (value: number) => (value / 2 - start) / (end - start)
  const length = 2 * (end - start)
  const hinges = { x: x.map(onUnit), b: b.map(onUnit) }
  const largest = norm(x.length, (v) => applyTransposedHinges(hinges, applyHinges(hinges, v)))
  const normOfInverse = norm(x.length, (v) => solveHinges(hinges, solveTransposedHinges(hinges, v)))
  return {
    smallestEigenvalue: x.reduce((least, point, i) => Math.min(least, point - (b[i] as number)), Number.POSITIVE_INFINITY),
    smallestSingularValue: length / normOfInverse,
    largestSingularValue: length * largest,
    conditionNumber: largest * normOfInverse,
  }
}

const tolerance = 1e-4
const mostIterations = 5000

/** The norm of M by power iteration on M'M, given v -> M'M v; stops when the residual vouches for the eigenvalue. */
function norm(n: number, gram: (v: Float64Array) => Float64Array): number {
  // Any start does that no symmetry of A can make orthogonal to the vector sought; a fixed one gives the same figure each time.
  let v: Float64Array = Float64Array.from({ length: n }, (_, i) => Math.cos(i * i + 1))
  let eigenvalue = 0
  for (let iteration = 0; iteration < mostIterations; iteration++) {
    const length = Math.hypot(...v)
    v = v.map((value) => value / length)
    const next = gram(v)
    eigenvalue = dot(v, next)
    if (!Number.isFinite(eigenvalue)) return Number.POSITIVE_INFINITY
    const residual = Math.hypot(...next.map((value, i) => value - eigenvalue * (v[i] as number)))
    if (residual <= tolerance * eigenvalue) break
    v = next
  }
  return Math.sqrt(eigenvalue)
}

const dot = (u: Float64Array, v: Float64Array): number => u.reduce((sum, value, i) => sum + value * (v[i] as number), 0)
