// Polynomials through points of a line: least squares, with a penalty, or beyond n the least penalised of all that fit.
import { beyond, leastNorm, leastSquares } from '../linear/householder.ts'
import { dot } from '../linear/vectors.ts'
import { legendreAt } from './legendre.ts'

/** even: every order beyond the straight line costs the same. order: the more the higher, (k - 1)^4 for order k, so that simple curves come first. */
export const penalties = ['even', 'order'] as const
export type Penalty = (typeof penalties)[number]

export interface PolynomialSettings {
  readonly degree: number
  /** Strength of the penalty; 0: none, but beyond n it still chooses among all that fit. */
  readonly lambda: number
  readonly penalty: Penalty
}

export interface Polynomial {
  /** Of the scaled Legendre polynomials, order 0 first, [degree + 1]. */
  readonly coefficients: Float64Array
  /** sum of q_k w_k^2, k from 2 on: 0 for a straight line. */
  readonly roughness: number
}

/** The straight line costs nothing: orders 0 and 1. */
const free = 2

/** What coefficient k costs, times its square. */
const costOf = (penalty: Penalty, k: number): number => (k < free ? 0 : penalty === 'even' ? 1 : (k - 1) ** 4)

/**
 * Minimises sum (p(x_i) - y_i)^2 + lambda sum q_k w_k^2; for lambda 0 and more coefficients than points, of all p through the points that of
 * least cost. x: distinct, in [-1, 1], two or more. Throws a RankError where double precision cannot tell the coefficients apart.
 */
export function fitPolynomial(x: readonly number[], y: readonly number[], { degree, lambda, penalty }: PolynomialSettings): Polynomial {
  const rows = x.map((value) => legendreAt(value, degree))
  const costs = Array.from({ length: degree + 1 }, (_, k) => costOf(penalty, k))
  // In these coefficients, sqrt(q_k) w_k, the penalty is lambda times their squared length; those of the line stay as they are.
  const scales = costs.map((cost) => (cost === 0 ? 1 : 1 / Math.sqrt(cost)))
  const scaled = rows.map((row) => row.map((value, k) => value * (scales[k] as number)))
  const fit = lambda === 0 && degree + 1 > x.length ? interpolant(scaled, y) : penalised(scaled, y, lambda)
  const coefficients = fit.map((value, k) => value * (scales[k] as number))
  return { coefficients, roughness: costs.reduce((sum, cost, k) => sum + cost * (coefficients[k] as number) ** 2, 0) }
}

export const valueAt = ({ coefficients }: Polynomial, x: number): number => dot(coefficients, legendreAt(x, coefficients.length - 1))

/** Least squares of the points and, below them, of each coefficient that is not free. */
function penalised(rows: readonly Float64Array[], y: readonly number[], lambda: number): Float64Array {
  const columns = rows[0]?.length ?? 0
  const own =
    lambda === 0
      ? []
      : Array.from({ length: columns }, (_, k) =>
          Float64Array.from({ length: columns }, (_, at) => (at === k && k >= free ? Math.sqrt(lambda) : 0)),
        )
  return leastSquares(joined([...rows, ...own]), Float64Array.from([...y, ...own.map(() => 0)]))
}

/** The shortest of all coefficients through the points, the free ones not counted: what the line cannot do is done first. */
function interpolant(rows: readonly Float64Array[], y: readonly number[]): Float64Array {
  const line = joined(rows.map((row) => row.slice(0, free)))
  const bends = rows.map((row) => row.slice(free))
  const rest = beyond(line, joined(bends), Float64Array.from(y))
  const bent = leastNorm(rest.values, rest.y)
  const straight = leastSquares(
    line,
    Float64Array.from(y, (value, i) => value - dot(bends[i] as Float64Array, bent)),
  )
  return Float64Array.of(...straight, ...bent)
}

const joined = (rows: readonly Float64Array[]): Float64Array => Float64Array.from(rows.flatMap((row) => [...row]))
