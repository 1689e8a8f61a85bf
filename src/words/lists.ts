// Several things in a row.

/** `a, b, c`; with a word before the last: `listed(names, 'and')` is `a, b and c`, and of two `a and b`. */
export function listed(items: readonly (string | number)[], before?: 'and' | 'or'): string {
  if (before === undefined || items.length < 2) return items.join(', ')
  return `${items.slice(0, -1).join(', ')} ${before} ${items.at(-1)}`
}
