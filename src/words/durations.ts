// How long something takes or took.
import { decimals } from './rounding.ts'

/** What is expected: `about 2 s`, `about 3 min`; figure and unit stay together. */
export function durationText(seconds: number): string {
  if (seconds < 90) return `about ${Math.max(1, Math.round(seconds))}\u00a0s`
  return seconds < 5400 ? `about ${Math.round(seconds / 60)}\u00a0min` : `about ${Math.round(seconds / 3600)}\u00a0h`
}

/** What was measured: `1.5 s`. */
export const secondsText = (ms: number): string => `${decimals(ms / 1000, 1)}\u00a0s`

/** What was measured and is short: `0.4 ms`, `12 ms`. */
export const millisecondsText = (ms: number): string => `${decimals(ms, ms < 10 ? 1 : 0)}\u00a0ms`
