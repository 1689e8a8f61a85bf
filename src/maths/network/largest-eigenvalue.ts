// The largest curvature of a network's loss, by Lanczos' method: power iteration that forgets none of its directions, so that a dozen
// or two Hessian-vector products do for hundreds. Golub & Van Loan, Matrix Computations, 4th edition, section 10.1.
import { symmetricEigen } from '../linear/eigen.ts'
import { part, type Steps } from '../linear/steps.ts'
import { dot, lengthOf } from '../linear/vectors.ts'
import { createStream } from '../random.ts'
import { hessianTimes, type LossSurface } from './hessian.ts'

export interface LargestEigenvalue {
  /** The eigenvalue of largest size, with its sign. */
  readonly value: number
  /** Hessian-vector products that it took. */
  readonly rounds: number
  /** |H v - value v| / |value| of its vector: 0 for an eigenvector. The value itself is known to about the square of that. */
  readonly error: number
}

const mostRounds = 80
const exactEnough = 0.01

/** From a random direction of this seed. */
export function* largestEigenvalue(surface: LossSurface, seed: number): Steps<LargestEigenvalue> {
  const { normal } = createStream(seed, 'lanczos')
  const start = surface.gradient.map(() => normal())
  const directions = [scaled(start, 1 / lengthOf(start))]
  const diagonal: number[] = []
  const beside: number[] = []
  for (let rounds = 1; ; rounds++) {
    const own = directions[rounds - 1] as Float64Array
    const rest = yield* part((rounds - 1) / mostRounds, rounds / mostRounds, hessianTimes(surface, own))
    diagonal.push(dot(own, rest))
    // Against all of them and twice: rounding would else bring found directions back.
    for (let round = 0; round < 2; round++) for (const direction of directions) subtract(rest, direction, dot(direction, rest))
    const left = lengthOf(rest)
    const { value, last } = largestOf(diagonal, beside)
    const error = (left * Math.abs(last)) / Math.abs(value)
    if (!(error > exactEnough) || rounds === Math.min(mostRounds, start.length)) return { value, rounds, error }
    beside.push(left)
    directions.push(scaled(rest, 1 / left))
  }
}

/** Of the symmetric matrix with this diagonal and these values beside it: the eigenvalue of largest size, and the last entry of its vector. */
function largestOf(diagonal: readonly number[], beside: readonly number[]): { value: number; last: number } {
  const n = diagonal.length
  const matrix = new Float64Array(n * n)
  for (const [at, value] of diagonal.entries()) matrix[at * n + at] = value
  for (const [at, value] of beside.entries()) {
    matrix[at * n + at + 1] = value
    matrix[(at + 1) * n + at] = value
  }
  const { values, vectors } = symmetricEigen(matrix, n)
  const place = Math.abs(values[0] as number) >= Math.abs(values[n - 1] as number) ? 0 : n - 1
  return { value: values[place] as number, last: vectors[place * n + n - 1] as number }
}

const scaled = (v: Float64Array, by: number): Float64Array => v.map((value) => by * value)

function subtract(from: Float64Array, direction: Float64Array, share: number): void {
  for (let at = 0; at < from.length; at++) from[at] = (from[at] as number) - share * (direction[at] as number)
}
