// The value of the network c: hinge by hinge as a network sums it, or swept along the line in one pass for a drawing.

/** c at x: the sum over j, in order, of w_j max(x - b_j, 0), over the first `hinges` of them. */
export function evaluateHinges(b: Float64Array, w: Float64Array, x: number, hinges = b.length): number {
  let sum = 0
  for (let j = 0; j < hinges; j++) {
    const past = x - (b[j] as number)
    if (past > 0) sum += (w[j] as number) * past
  }
  return sum
}

/**
 * c along the line, in O(hinges + length): between thresholds c is straight, so a running value and slope suffice.
 * b: ascending; x: ascending, finite. Rounds differently from {@link evaluateHinges}, by about n eps max|w| (x_n - b_1).
 */
export function sweepHinges(b: Float64Array, w: Float64Array, x: Float64Array, hinges = b.length): Float64Array {
  let passed = 0
  let slope = 0
  let value = 0
  let at = b[0] as number
  return x.map((point) => {
    for (; passed < hinges && (b[passed] as number) < point; passed++) {
      value += slope * ((b[passed] as number) - at)
      at = b[passed] as number
      slope += w[passed] as number
    }
    return value + slope * (point - at)
  })
}
