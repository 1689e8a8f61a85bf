// The place in the story that a state of the page amounts to: what its link says.
import type { Place } from '../experiment/chapters.ts'
import type { State } from '../store/state.ts'

export function placeOf({ chapter, spec }: State): Place {
  return { chapter, state: spec }
}
