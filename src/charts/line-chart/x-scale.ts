// The x axis: linear, square root (room for the early epochs, where the drama is) or logarithmic, and the ticks that fit on it.

import { scaleLinear, scaleLog, scaleSqrt, scaleSymlog, ticks } from 'd3'
import type { XKind } from './line-series.ts'

/** A place on an axis for each value, and back. */
export interface Scale {
  (value: number): number
  invert(place: number): number
}

/**
 * A scale of the given kind. A logarithm has no place for 0: an axis that starts there is drawn as log(1 + x / c)
 * with c a hundredth of its length, straight near 0 and logarithmic beyond.
 */
export function createXScale(kind: XKind, domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [low, high] = domain
  switch (kind) {
    case 'linear':
      return scaleLinear(domain, range)
    case 'sqrt':
      return scaleSqrt(domain, range)
    case 'log':
      return low > 0 ? scaleLog(domain, range) : scaleSymlog(domain, range).constant(Math.max(high - low, 1e-9) / 100)
    default:
      return kind satisfies never
  }
}

/** How round a number is: 0 before powers of ten before fives and twos before the rest; smaller is rounder. */
function roundness(value: number): number {
  if (value === 0) return 0
  const mantissa = value / 10 ** Math.floor(Math.log10(Math.abs(value)) + 1e-9)
  return [1, 5, 2].findIndex((round) => Math.abs(mantissa - round) < 1e-6) + 1 || 4
}

/**
 * Ticks for a scale of any kind, ascending: the roundest values first, each only if `width(value)` px of label and a
 * gap keep clear of those already chosen. So a square root axis reads 0 1 2 5 10 20 where a linear one reads 0 5 10 15 20.
 */
export function chooseTicks(kind: XKind, scale: Scale, domain: readonly [number, number], width: (value: number) => number): number[] {
  const [low, high] = domain
  const even = ticks(low, high, 5)
  if (kind === 'linear') return even
  const candidates = new Set(even)
  const least = low > 0 ? low : high / 50
  for (let power = Math.floor(Math.log10(high)); power >= Math.floor(Math.log10(least)); power--)
    for (const digit of [1, 2, 5]) {
      const value = Number((digit * 10 ** power).toPrecision(1))
      if (value >= least && value <= high) candidates.add(value)
    }
  const chosen: { at: number; half: number; value: number }[] = []
  for (const value of [...candidates].sort((a, b) => roundness(a) - roundness(b) || b - a)) {
    const half = width(value) / 2 + 5
    const at = scale(value)
    if (chosen.every((tick) => Math.abs(tick.at - at) >= tick.half + half)) chosen.push({ at, half, value })
  }
  return chosen.map((tick) => tick.value).sort((a, b) => a - b)
}
