// The chapter's state as a file, read back through the same form as links.

import { formOf } from '../../experiment/chapters/table.ts'
import { type TheoremState, theoremFields } from '../../experiment/chapters/theorem-fields.ts'
import type { Catalogue } from '../../experiment/datasets/catalogue.ts'
import { type Entry, type Notice, readForm } from '../../experiment/fields/form.ts'
import { noticeOf } from '../../store/notices.ts'

const format = 'rote.theorem.1'

/** Above it there is no use in reading: the longest arrangement has a few thousand characters. */
const mostBytes = 100_000

export interface Reading {
  /** Null where the file holds no arrangement. */
  readonly state: TheoremState | null
  readonly notices: readonly Notice[]
}

export function writeArrangement(state: TheoremState): string {
  const fields = Object.entries(theoremFields).map(([name, { key }]) => [key, state[name as keyof TheoremState]])
  return `${JSON.stringify({ format, state: Object.fromEntries(fields) }, null, 1)}\n`
}

/** Reads a file that the reader chose. Never throws: what is too large or cannot be read is refused with a notice. */
export async function openArrangement(file: Blob, catalogue: Catalogue): Promise<Reading> {
  if (file.size > mostBytes)
    return refused(`expected at most ${mostBytes / 1000} kB, got ${Math.ceil(file.size / 1000)} kB: no arrangement saved here is as large`)
  try {
    return readArrangement(await file.text(), catalogue)
  } catch (error) {
    return refused(`could not be read (${error instanceof Error ? error.message : error}); choose it once more`)
  }
}

/** What the text says, null where it is no such file; what could not be read falls back, with a notice. Never throws. */
export function readArrangement(text: string, catalogue: Catalogue): Reading {
  const entries = entriesOf(text)
  if (!entries) return refused(`expected an arrangement saved here (${format})`)
  const { values, notices } = readForm(formOf('theorem', catalogue), entries)
  return { state: values as unknown as TheoremState, notices }
}

const refused = (why: string): Reading => ({ state: null, notices: [noticeOf('file', why)] })

function entriesOf(text: string): Entry[] | null {
  try {
    const file: unknown = JSON.parse(text)
    if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== format) return null
    if (!('state' in file) || typeof file.state !== 'object' || file.state === null) return null
    return Object.entries(file.state).map(([key, value]) => [key, String(value)])
  } catch {
    return null
  }
}
