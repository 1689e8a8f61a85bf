// How long something takes or took.
import { decimals } from './rounding.ts'

/** How long something may take, seconds. */
export interface SecondsRange {
  readonly from: number
  readonly to: number
}

/** Ends that differ by less than this factor are one figure. */
const oneFigure = 1.6

/** What is expected: `about 2 s`, `about 3 min`, `5 to 20 s`; figure and unit stay together. */
export function durationText(expected: number | SecondsRange): string {
  if (typeof expected === 'number') return aboutText(expected)
  const { from, to } = expected
  if (to < 1.5 || to <= oneFigure * from) return aboutText((from + to) / 2)
  const [size, unit] = to < 90 ? [1, 's'] : to < 5400 ? [60, 'min'] : [3600, 'h']
  const [least, most] = [Math.max(1, Math.round(from / size)), Math.round(to / size)]
  return least === most ? aboutText(to) : `${least} to ${most}\u00a0${unit}`
}

/** What is left of something under way, coarse enough to stand still for a while: `about 35 s left`, `30 to 75 s left` where `isUnsure`. */
export function timeLeftText(seconds: number, isUnsure: boolean): string {
  if (seconds < 7.5) return 'a few seconds left'
  const coarse = (value: number): number => (value < 120 ? 5 * Math.round(value / 5) : value)
  const expected = isUnsure ? { from: coarse(seconds / 1.5), to: coarse(1.5 * seconds) } : coarse(seconds)
  return `${durationText(expected)} left`
}

function aboutText(seconds: number): string {
  if (seconds < 90) return `about ${Math.max(1, Math.round(seconds))}\u00a0s`
  return seconds < 5400 ? `about ${Math.round(seconds / 60)}\u00a0min` : `about ${Math.round(seconds / 3600)}\u00a0h`
}

/** What was measured: `1.5 s`. */
export const secondsText = (ms: number): string => `${decimals(ms / 1000, 1)}\u00a0s`

/** What was measured and is short: `0.4 ms`, `12 ms`. */
export const millisecondsText = (ms: number): string => `${decimals(ms, ms < 10 ? 1 : 0)}\u00a0ms`
