// Plain numbers as they are written for readers.
import { atMost, decimals } from './rounding.ts'

const english = new Intl.NumberFormat('en')
const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const fourDigits = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 })

/** `8,000`. */
export const counted = (count: number): string => english.format(count)

/** `12.3`, `7.0`. */
export const oneDecimal = (value: number): string => decimals(value, 1)

/** `2`, `0.25`: epochs to two decimals at the most. */
export const epochText = (epoch: number): string => atMost(epoch, 2)

/** `1,234.25`: two decimals at the most. */
export const placeText = (value: number): string => grouped.format(value)

/** `2.303`, `1,235`: four significant digits. */
export const measureText = (value: number): string => fourDigits.format(value)

/** `2.0 times as long`. */
export const timesAsLong = (ratio: number): string => `${oneDecimal(ratio)} times as long`

const mostDecimals = 2

/** For a column of figures: a format with as many decimals, up to two, as one of them needs. Null stands for a value that is missing. */
export function evenFormat(values: readonly (number | null)[]): (value: number) => string {
  const needs = (value: number) =>
    [0, 1].find((count) => Number(decimals(value, count)) === Number(decimals(value, mostDecimals))) ?? mostDecimals
  const count = Math.max(0, ...values.map((value) => (value === null ? 0 : needs(value))))
  return new Intl.NumberFormat('en', { minimumFractionDigits: count, maximumFractionDigits: count }).format
}
