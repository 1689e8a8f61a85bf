// The place in the story that a state of the page amounts to: what its link says.
import type { OpenChapter, Place } from '../experiment/chapters/table.ts'
import type { State } from '../store/state.ts'

/** `chapter`: the open one, unless told. */
export function placeOf(
  { spec, fiveWays, moreNoise, regularisers, theorem, ...state }: State,
  chapter: OpenChapter = state.chapter,
): Place {
  switch (chapter) {
    case 'by-heart':
      return { chapter, state: spec }
    case 'five-ways':
      return { chapter, state: fiveWays }
    case 'more-noise':
      return { chapter, state: moreNoise }
    case 'regularisers':
      return { chapter, state: regularisers }
    case 'theorem':
      return { chapter, state: theorem }
    default:
      return chapter satisfies never
  }
}
