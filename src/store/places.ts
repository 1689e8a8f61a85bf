// Which chapter is open, and the state that each was left in.
import type { StoreApi } from 'zustand/vanilla'
import { type ChapterId, formOf, type Place, placeIn, type ValuesIn } from '../experiment/chapters/table.ts'
import type { FieldTable, ValuesOf } from '../experiment/fields/field.ts'
import { type Notice, withValue } from '../experiment/fields/form.ts'
import type { State } from './state.ts'

/** A chapter's place as it was left, which is what its link says. The open chapter's, unless another is named. */
export const placeOf = ({ open, places }: State, chapter: ChapterId = open): Place => placeIn(chapter, places[chapter])

export function createPlaceActions({ getState, setState }: StoreApi<State>) {
  const setPlace = <C extends ChapterId>(chapter: C, changes: Partial<ValuesIn<C>>): void =>
    setState(({ places }) => ({ places: { ...places, [chapter]: { ...places[chapter], ...changes } } }))
  return {
    /** Opens a chapter as it was left, but for these changes. */
    openChapter<C extends ChapterId>(chapter: C, changes: Partial<ValuesIn<C>> = {}): void {
      if (Object.keys(changes).length > 0) setPlace(chapter, changes)
      setState({ open: chapter })
    },
    /** Changes some of a chapter's fields. */
    setPlace,
    /** Sets one field of a chapter through its form, as a control does; returns what the form had to say. */
    setField<C extends ChapterId>(chapter: C, name: keyof ValuesIn<C> & string, value: string | number): readonly Notice[] {
      const { places, catalogue } = getState()
      const values = places[chapter] as unknown as ValuesOf<FieldTable>
      const read = withValue(formOf(chapter, catalogue), values, name, value)
      setPlace(chapter, read.values as unknown as Partial<ValuesIn<C>>)
      return read.notices
    },
  }
}
