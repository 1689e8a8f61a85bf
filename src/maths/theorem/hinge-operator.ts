// A, its transpose and their inverses applied in O(n), for thresholds that interleave.
// With L the running sum (ones on and below the diagonal) and B the lower bidiagonal matrix of diagonal x_i - b_i and subdiagonal
// b_i - x_{i-1}: A = L B L. Read from the right: weights sum to slopes, slopes times lengths give the rises, rises sum to values.

/** Thresholds b that interleave the ascending points x: x_{j-1} <= b_j < x_j. */
export interface Hinges {
  readonly x: Float64Array
  readonly b: Float64Array
}

/**
 * The w that solves A w = y, in O(n): quick enough to follow a dragged label at n = 1000 for every class. With t = 0 this is the slope
 * rule, w_j the change of slope at b_j. Its rounding errors are not made good as those of forward substitution are: about
 * n eps max|w| (x_n - b_1).
 */
export function solveHinges(hinges: Hinges, y: Float64Array): Float64Array {
  return differences(solveRises(hinges, differences(y)))
}

/** A w: the values at the points of the network with weights w. */
export function applyHinges({ x, b }: Hinges, w: Float64Array): Float64Array {
  const slopes = runningSums(w)
  return runningSums(slopes.map((slope, i) => ahead(x, b, i) * slope + (i > 0 ? behind(x, b, i) * (slopes[i - 1] as number) : 0)))
}

/** A' v. With J for reading backwards, L' = J L J. */
export function applyTransposedHinges({ x, b }: Hinges, v: Float64Array): Float64Array {
  const sums = runningSums(v.toReversed()).reverse()
  const last = sums.length - 1
  const rises = sums.map((sum, i) => ahead(x, b, i) * sum + (i < last ? behind(x, b, i + 1) * (sums[i + 1] as number) : 0))
  return runningSums(rises.reverse()).reverse()
}

/** The v that solves A' v = u. */
export function solveTransposedHinges({ x, b }: Hinges, u: Float64Array): Float64Array {
  const rises = differences(u.toReversed()).reverse()
  for (let i = rises.length - 1; i >= 0; i--) {
    const carried = i < rises.length - 1 ? behind(x, b, i + 1) * (rises[i + 1] as number) : 0
    rises[i] = ((rises[i] as number) - carried) / ahead(x, b, i)
  }
  return differences(rises.reverse()).reverse()
}

/** The slopes s that solve B s = rises: after each threshold the slope that reaches the next value from where the last one led. */
function solveRises({ x, b }: Hinges, rises: Float64Array): Float64Array {
  let slope = 0
  return rises.map((rise, i) => {
    slope = (rise - (i > 0 ? behind(x, b, i) * slope : 0)) / ahead(x, b, i)
    return slope
  })
}

/** x_i - b_i, the part of gap i after its threshold. */
const ahead = (x: Float64Array, b: Float64Array, i: number): number => (x[i] as number) - (b[i] as number)

/** b_i - x_{i-1}, the part before; i > 0. */
const behind = (x: Float64Array, b: Float64Array, i: number): number => (b[i] as number) - (x[i - 1] as number)

function runningSums(values: Float64Array): Float64Array {
  let sum = 0
  return values.map((value) => {
    sum += value
    return sum
  })
}

function differences(values: Float64Array): Float64Array {
  return values.map((value, i) => (i > 0 ? value - (values[i - 1] as number) : value))
}
