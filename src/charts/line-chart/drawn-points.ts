// A hand's stroke over the levels of a chart: which levels it sets, and to what.

export interface Place {
  readonly x: number
  readonly y: number
}

/**
 * The levels that a move of the hand from `before` (null at its first touch) to `now` sets, as indices into `levels`
 * (ascending, in the units of x) with their values, clamped to 0-1 and rounded to whole percents: those between the two,
 * so that a fast drag leaves no gap, and the one nearest to `now`.
 */
export function strokePoints(levels: readonly number[], before: Place | null, now: Place): (readonly [index: number, value: number])[] {
  const nearest = levels.reduce(
    (best, level, index) => (Math.abs(level - now.x) < Math.abs((levels[best] ?? level) - now.x) ? index : best),
    0,
  )
  const [low, high] = before ? [Math.min(before.x, now.x), Math.max(before.x, now.x)] : [now.x, now.x]
  const passed = levels.flatMap((level, index): (readonly [number, number])[] => {
    if (!before || index === nearest || level < low || level > high || before.x === now.x) return []
    const share = (level - before.x) / (now.x - before.x)
    return [[index, wholePercent(before.y + share * (now.y - before.y))]]
  })
  return [...passed, [nearest, wholePercent(now.y)]]
}

/** A share of 0-1 in whole percents. */
export const wholePercent = (share: number): number => Math.round(100 * Math.min(1, Math.max(0, share))) / 100
