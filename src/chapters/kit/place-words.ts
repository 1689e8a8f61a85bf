// What a link holds, in words: the settings in which a chapter differs from how it first opens.
import { fieldsOf, isDefault, type Place } from '../../experiment/chapters/table.ts'
import { defaultsOf, type FieldTable, type ValuesOf } from '../../experiment/fields/field.ts'
import { nameBeside } from '../../experiment/runs/run-difference.ts'
import { runFields } from '../../experiment/runs/run-fields.ts'
import { listed } from '../../words/lists.ts'
import { alsoSet } from './also-set.ts'

/** `40 % random and dropout 0.5`; empty for a chapter as it first opens, and a general word where what is set has no name. */
export function placeWords(place: Place): string {
  if (isDefault(place)) return ''
  if (place.chapter === 'by-heart') return nameBeside(place.state, defaultsOf(runFields))
  const { words } = alsoSet(fieldsOf(place.chapter), place.state as unknown as ValuesOf<FieldTable>, [])
  if (words.length > 0) return listed(words)
  return place.chapter === 'theorem' ? 'an arrangement of points' : 'what is chosen in this chapter'
}
