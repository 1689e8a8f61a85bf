// Shares, 0-1, as percent and as points of percent.
import { atMost, decimals } from './rounding.ts'

/** `31.3`, for columns that say the % in their head. `100` only where it is exactly that: just below stands `99.9`. */
export const inPercent = (share: number): string => (share === 1 ? '100' : decimals(Math.min(100 * share, 99.9), 1))

/** `31.3 %`, with a no-break space. */
export const percentOneDecimal = (share: number): string => `${inPercent(share)}\u00a0%`

/** `63 %`; a share that is not all or nothing is not rounded to it, but written with a decimal: `99.9 %`, `0.4 %`. */
export function percentText(share: number): string {
  const whole = decimals(100 * share, 0)
  return (whole === '100' && share < 1) || (whole === '0' && share > 0) ? percentOneDecimal(share) : `${whole}\u00a0%`
}

/** `12 points`, `1 point`; below ten with a decimal, where it has one: `3.4 points`. */
export function pointsText(share: number): string {
  const points = atMost(100 * share, share < 0.1 ? 1 : 0)
  return `${points}\u00a0${points === '1' ? 'point' : 'points'}`
}

/** `+5.3 ± 0.4 points`, `−0.2 points`: a gain or a loss, with its standard deviation where there is one. */
export function signedPoints({ mean, sd }: { readonly mean: number; readonly sd: number | null }): string {
  const deviation = sd === null ? '' : `\u00a0±\u00a0${decimals(100 * sd, 1)}`
  return `${mean < 0 ? '\u2212' : '+'}${decimals(Math.abs(100 * mean), 1)}${deviation}\u00a0points`
}
