// A form's values as text: only what differs from the defaults, a segment for each, in letters, digits and hyphens.
import type { FieldTable, ValuesOf } from './field.ts'

/** The fields that differ from their defaults, each as one segment. */
export function changedFields<T extends FieldTable>(
  fields: T,
  state: ValuesOf<T>,
  prefix: (key: string, letter: string) => string,
): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = state[name as keyof T]
    return value === field.default ? [] : [prefix(field.key, field.letter) + written(value)]
  })
}

/** A value without dot or plus: .45 is `45e-2`. */
function written(value: string | number): string {
  if (typeof value === 'string' || Number.isInteger(value)) return `${value}`
  const [digits = '', exponent] = value.toExponential().split('e')
  const [whole = '', fraction = ''] = digits.split('.')
  return `${whole}${fraction}e${Number(exponent) - fraction.length}`
}
