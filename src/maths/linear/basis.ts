// An orthonormal basis of what some vectors span, by Gram and Schmidt's method, done twice where rounding would spoil right angles.

import type { Steps } from './steps.ts'
import { dot, lengthOf } from './vectors.ts'

/** What is left of a vector counts as nothing below this share of its length. */
const nothing = 1e-9

/** vectors: [count, length] by rows; returns as many unit vectors as the rank says. */
export function* orthonormalBasis(vectors: Float64Array, length: number): Steps<Float64Array[]> {
  const basis: Float64Array[] = []
  const count = vectors.length / length
  for (let at = 0; at < count && basis.length < length; at++) {
    const rest = vectors.slice(at * length, (at + 1) * length)
    const whole = lengthOf(rest)
    if (whole === 0) continue
    let left = without(rest, basis)
    if (left < whole / 2) left = without(rest, basis)
    if (left > nothing * whole) basis.push(rest.map((value) => value / left))
    yield (at + 1) / count
  }
  return basis
}

/** Takes from `rest` what lies along the directions; returns the length that is left. */
function without(rest: Float64Array, basis: readonly Float64Array[]): number {
  for (const direction of basis) {
    const share = dot(direction, rest)
    for (let p = 0; p < rest.length; p++) rest[p] = (rest[p] as number) - share * (direction[p] as number)
  }
  return lengthOf(rest)
}
