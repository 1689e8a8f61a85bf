// Legendre polynomials, scaled to mean square 1 on [-1, 1]: a basis in which high degrees are as easy as low ones.

/** At x in [-1, 1]: those of order 0 to degree, each with a mean square of 1 over the interval. */
export function legendreAt(x: number, degree: number): Float64Array {
  const values = new Float64Array(degree + 1)
  let [before, own] = [0, 1]
  for (let order = 0; order <= degree; order++) {
    values[order] = Math.sqrt(2 * order + 1) * own
    const next = ((2 * order + 1) * x * own - order * before) / (order + 1)
    before = own
    own = next
  }
  return values
}
