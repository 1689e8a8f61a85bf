// Links: a place in the story as one readable value of letters, digits, dots and hyphens, e.g.
// `1.by-heart.n-900.corruption-45e-2.k3f` (version, chapter, what differs from the defaults, check characters). See docs/links.md.
import { hashText } from '../../maths/hash.ts'
import { listed } from '../../words/lists.ts'
import { type ChapterId, chapterIds, fieldsOf, firstChapter, formOf, isChapter, isPlanned, type Place, placeIn } from '../chapters/table.ts'
import type { Catalogue } from '../datasets/catalogue.ts'
import { changedFields } from '../fields/changed-fields.ts'
import { defaultsOf, FieldError, type FieldTable, findField, spelled } from '../fields/field.ts'
import { type Entry, type Notice, readForm } from '../fields/form.ts'
import { runFields } from '../runs/run-fields.ts'
import { repairedValues } from './link-repair.ts'

export const linkParameter = 'r'
/** Links are shorter than this; one that holds much that was moved by hand is not, and the page says so. */
export const linkLimit = 200

const version = 1
/** Opens the part of a link in which letters stand for the fields' keys. */
const lettersMark = 'x'
const checkLength = 3

/** What readers are told of all damage to a link as a whole. */
const damaged = 'This link was changed or cut off on its way. What is left of it is shown.'

/** The value of a link that opens this place: shorter than {@link linkLimit} characters, unless much was moved by hand. */
export function encodeLink({ chapter, state }: Place): string {
  const fields = fieldsOf(chapter)
  const head = `${version}.${chapter}`
  const readable = sealed([head, ...changedFields(fields, state, (key) => `${key}-`)])
  return readable.length < linkLimit ? readable : sealed([head, lettersMark, ...changedFields(fields, state, (_, letter) => letter)])
}

/**
 * Reads a link: a whole address, its query or the bare value, repaired where mail and chat have damaged it.
 * Never throws: what cannot be read is named in a notice, and the rest is used.
 */
export function decodeLink(text: string, catalogue: Catalogue): Place & { readonly notices: readonly Notice[] } {
  const { values, notices } = repairedValues(text)
  const readings = values.map((value) => readValue(value, catalogue))
  const best = readings.find((reading) => reading.notices.length === 0) ?? readings[0] ?? nothing(text)
  return { ...best, notices: [...notices, ...best.notices] }
}

function nothing(text: string): ReturnType<typeof readValue> {
  const message = new FieldError('link', `an address with ?${linkParameter}=...`, spelled(text.trim())).message
  return { chapter: firstChapter, state: defaultsOf(runFields), notices: [{ field: 'link', message, words: damaged }] }
}

function readValue(value: string, catalogue: Catalogue): Place & { readonly notices: Notice[] } {
  const notices: Notice[] = []
  const tell = (field: string, message: string, words = damaged) => notices.push({ field, message, words })
  const segments = value.split('.').filter((segment) => segment !== '')

  const written = /^\d+$/.test(segments[0] ?? '') ? Number(segments.shift()) : undefined
  if (written === undefined) tell('link', `link: expected to start with its version, got ${spelled(segments[0] ?? '')}`)
  else if (written !== version)
    tell(
      'link',
      `link: version ${written} is ${written > version ? 'newer than this page' : 'unknown'}; what can be read is used`,
      written > version ? 'This link is of a newer version of this page. What this one can read of it is shown.' : damaged,
    )

  const last = segments.at(-1) ?? ''
  const checked = segments.length > 1 && /^[0-9a-z]{3}$/.test(last)
  if (checked) segments.pop()
  if (written === undefined || written === version) {
    if (!checked) tell('link', 'link: the check characters at its end are missing; something may be cut off')
    else if (last !== checkOf([`${written ?? version}`, ...segments]))
      tell('link', 'link: the check characters do not match; something may be missing or changed')
  }

  const chapter = readChapter(segments, tell)
  const form = formOf(chapter, catalogue)
  const { fields } = form
  const marked = segments[0] === lettersMark
  const entries = (marked ? segments.slice(1) : segments).map((segment) =>
    marked ? letterEntry(fields, segment) : keyEntry(fields, segment),
  )
  const state = readForm(form, entries)
  return { ...placeIn(chapter, state.values), notices: [...notices, ...state.notices] }
}

/** Takes the chapter off the segments. */
function readChapter(segments: string[], tell: (field: string, message: string, words: string) => void): ChapterId {
  const [id = ''] = segments
  if (isChapter(id)) {
    segments.shift()
    return id
  }
  const planned = isPlanned(id) ? ' (planned, not available yet)' : ''
  const { message } = new FieldError('chapter', listed(chapterIds, 'or'), spelled(id) + planned)
  const words =
    planned === ''
      ? 'The link’s chapter cannot be read; the first is shown.'
      : 'The link’s chapter is planned and not written yet; the first is shown.'
  tell('chapter', `${message}; ${firstChapter} is opened`, words)
  const fields = fieldsOf(firstChapter)
  // A field stands where the chapter is missing; anything else was meant as the chapter.
  if (findField(fields, keyEntry(fields, id)[0]) === undefined) segments.shift()
  return firstChapter
}

const sealed = (segments: string[]): string => [...segments, checkOf(segments.join('.').split('.'))].join('.')

const checkOf = (segments: readonly string[]): string =>
  hashText(segments.join('.')).toString(36).padStart(checkLength, '0').slice(-checkLength)

function keyEntry(fields: FieldTable, segment: string): Entry {
  const keys = Object.values(fields).map((field) => field.key)
  const key = keys.filter((known) => segment.startsWith(`${known}-`)).sort((a, b) => b.length - a.length)[0] ?? segment.split('-')[0] ?? ''
  return [key, segment.slice(key.length + 1)]
}

function letterEntry(fields: FieldTable, segment: string): Entry {
  const field = Object.values(fields).find(({ letter }) => segment.startsWith(letter))
  return field === undefined ? [segment, ''] : [field.key, segment.slice(field.letter.length)]
}
