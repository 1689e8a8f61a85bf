// A share as a hand types it: in percent.
import { mostDigits, readDecimal } from './field.ts'

/**
 * Reads `40`, `40 %` and `0,5` as 0.4, 0.4 and 0.005, rounded to the digits that a field holds. Throws an Error that says
 * what to type: what was typed stands beside it.
 */
export function parsePercent(text: string): number {
  const percent = readDecimal(text.trim().replace(/\s*%$/, ''))
  if (percent === null || percent < 0 || percent > 100) throw new Error('0 to 100\u00a0%, please')
  return Number((percent / 100).toPrecision(mostDigits))
}
