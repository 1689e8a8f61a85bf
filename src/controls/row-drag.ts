// A row dragged over a list: which place it would take, and how far the others give way.

/** A row as it lies in the list: its upper edge and height, px. */
export interface Row {
  readonly top: number
  readonly height: number
}

/** The place, from 0, that the row at `from` takes once it was moved by `dy` px: its middle decides. */
export function placeUnder(rows: readonly Row[], from: number, dy: number): number {
  const dragged = rows[from]
  if (!dragged) return from
  const middle = ({ top, height }: Row): number => top + height / 2
  const at = middle(dragged) + dy
  const above = rows.slice(0, from).filter((row) => at < middle(row)).length
  const below = rows.slice(from + 1).filter((row) => at > middle(row)).length
  return from - above + below
}

/** By how many px the row at `place` is moved while the one at `from` is held over the place `to`. */
export function shiftOf(rows: readonly Row[], place: number, from: number, to: number, dy: number): number {
  return place === from ? dy : (placeAfter(place, from, to) - place) * (rows[from]?.height ?? 0)
}

/** The place, from 0, that the row at `place` would have if the one at `from` were dropped at `to`. */
export function placeAfter(place: number, from: number, to: number): number {
  if (place === from) return to
  if (from < place && place <= to) return place - 1
  return to <= place && place < from ? place + 1 : place
}

/** The list with one of its items at another place. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.toSpliced(from, 1)
  return rest.toSpliced(to, 0, items[from] as T)
}
