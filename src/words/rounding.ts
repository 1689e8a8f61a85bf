// How numbers are rounded for reading: to decimals or to significant digits, halves away from zero.

/** `8.85` stays a half where floating point has 8.849999…: its noise lies beyond so many digits. */
const trustedDigits = 12

/** Exactly so many decimals: `decimals(7, 1)` is `7.0`, `decimals(8.85, 1)` is `8.9`. Never `-0`. */
export function decimals(value: number, count: number): string {
  const shift = 10 ** count
  const shifted = Number((Math.abs(value) * shift).toPrecision(trustedDigits))
  return ((Math.sign(value) * Math.round(shifted)) / shift || 0).toFixed(count)
}

/** So many decimals at the most: `atMost(7, 1)` is `7`, `atMost(7.25, 1)` is `7.3`. */
export const atMost = (value: number, count: number): string => String(Number(decimals(value, count)))

/** So many significant digits at the most: `significant(0.030004, 2)` is `0.03`. */
export const significant = (value: number, digits: number): string => String(Number(value.toPrecision(digits)))
