// Which of the names in a row have room beside one another.

/**
 * Whether each name is shown. at: the names' middles, px, in any order; widths: px; rows: names in different rows do not touch; first: a
 * name that is shown whatever the others do, or null. The others come in their order, each where it overlaps none that is shown.
 */
export function namesWithRoom(
  at: readonly number[],
  widths: readonly number[],
  rows: readonly number[],
  first: number | null = null,
): boolean[] {
  const shown: number[] = []
  const order = at.map((_, name) => name).sort((one, other) => Number(other === first) - Number(one === first))
  for (const name of order) {
    const touches = (other: number) =>
      rows[other] === rows[name] &&
      Math.abs((at[other] as number) - (at[name] as number)) < ((widths[other] as number) + (widths[name] as number)) / 2 + gapPx
    if (!shown.some(touches)) shown.push(name)
  }
  return at.map((_, name) => shown.includes(name))
}

/** Between two names. */
const gapPx = 3

/** About the width of a name in the type of charts, px; `index`: letters below the line, which are smaller. */
export const nameWidth = (letters: number, fontSize: number): number => letters * 0.62 * fontSize
