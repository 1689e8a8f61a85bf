// A time left that ticks down instead of jumping about: what is told anew counts only where it says something else.

export interface Anchor {
  /** What was left at `at` (ms). */
  readonly seconds: number
  readonly at: number
}

/** Differences below this share, or below so many seconds, are noise of the moment. */
const leastShare = 0.3
const leastSeconds = 4

/** What the anchor says is left now. */
export const secondsAt = ({ seconds, at }: Anchor, now: number): number => Math.max(0, seconds - (now - at) / 1000)

/** The anchor to go by: the one before, the same object, as long as what is told now is close to it. */
export function steadied(before: Anchor | null, told: number, now: number): Anchor {
  if (before === null) return { seconds: told, at: now }
  const isClose = Math.abs(told - secondsAt(before, now)) <= Math.max(leastSeconds, leastShare * told)
  return isClose ? before : { seconds: told, at: now }
}
