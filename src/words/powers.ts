// Numbers that may be very large or very small.
import { atMost } from './rounding.ts'

/** `−0.35`, with a true minus sign; at most two decimals, powers of ten beyond 10,000 and below 0.01: `1.2 × 10⁻³`. */
export function numberText(value: number): string {
  const size = Math.abs(value)
  if (!Number.isFinite(value)) return 'beyond its precision'
  const isPlain = size === 0 || (size >= 0.01 && size < 1e4)
  return (isPlain ? atMost(value, 2) : powerText(value)).replace('-', '\u2212')
}

/** `+1`, `−0.35`: the same with its sign. */
export const signedText = (value: number): string => `${value > 0 ? '+' : ''}${numberText(value)}`

/** `1.23e-4`, for terminals. */
export const exponentText = (value: number): string => value.toExponential(2)

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function powerText(value: number): string {
  const [digits = '', exponent = '0'] = value.toExponential(1).split('e')
  const power = Number(exponent)
  const raised = String(Math.abs(power)).replace(/\d/g, (digit) => superscripts[Number(digit)] ?? '')
  return `${digits} × 10${power < 0 ? '⁻' : ''}${raised}`
}
