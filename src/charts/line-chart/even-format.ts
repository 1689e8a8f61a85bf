// Numbers of a column, all with the same number of decimals.

const mostDecimals = 2

/** A format with as many decimals, up to two, as the values need; null stands for a value that is missing. */
export function evenFormat(values: readonly (number | null)[]): (value: number) => string {
  const needs = (value: number) =>
    [0, 1].find((decimals) => Number(value.toFixed(decimals)) === Number(value.toFixed(mostDecimals))) ?? mostDecimals
  const decimals = Math.max(0, ...values.map((value) => (value === null ? 0 : needs(value))))
  const format = new Intl.NumberFormat('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  return format.format
}
