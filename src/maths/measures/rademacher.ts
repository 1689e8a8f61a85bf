// Empirical Rademacher complexity: how well a class of functions fits coin flips. (Section 2.2 of the paper.)
import { dot } from '../linear/vectors.ts'
import { createStream } from '../random.ts'

/** The coin flips of a draw, [n], each 1 or -1. */
export function drawSigns(seed: number, n: number): Float64Array {
  const { int } = createStream(seed, 'signs')
  return Float64Array.from({ length: n }, () => 2 * int(2) - 1)
}

/** The correlation (1/n) sum of signs times answers, answers 1 or -1, of a classifier that agrees with this share of the signs, 0-1. */
export const correlationOf = (share: number): number => 2 * share - 1

/**
 * The largest correlation with the signs that a linear function has whose answers have a mean square of 1 at most: |P s| / sqrt(n), P the
 * projection onto what linear functions can answer. basis: of that space, orthonormal, in R^n.
 */
export function linearCorrelation(basis: readonly Float64Array[], signs: Float64Array): number {
  const square = basis.reduce((sum, direction) => sum + dot(direction, signs) ** 2, 0)
  return Math.sqrt(square / signs.length)
}

/** The root of the mean square of {@link linearCorrelation} over all signs, exactly; its mean lies a little below. rank: the size of the basis. */
export const expectedLinearCorrelation = (rank: number, n: number): number => Math.sqrt(rank / n)

/**
 * With probability 1 - delta no member of the class has an expected loss above this: R_emp + 2 Rad + 3 sqrt(log(2 / delta) / 2n), losses in
 * [0, 1], Rad the complexity of the class of losses: for answers of 1 or -1 and the share of errors as loss, half of that of the answers.
 * (Mohri, Rostamizadeh & Talwalkar, Foundations of Machine Learning, 2nd edition, theorem 3.3.) From 1 on it says nothing.
 */
export const rademacherBound = (empiricalLoss: number, complexity: number, n: number, delta: number): number =>
  empiricalLoss + 2 * complexity + 3 * Math.sqrt(Math.log(2 / delta) / (2 * n))
