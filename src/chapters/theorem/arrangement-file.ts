// The chapter's state as a file, read back through the same form as links.

import { type TheoremState, theoremFields, theoremForm } from '../../experiment/chapters/theorem-fields.ts'
import { type Entry, type Notice, readForm } from '../../experiment/fields/form.ts'

const format = 'rote.theorem.1'

export function writeArrangement(state: TheoremState): string {
  const fields = Object.entries(theoremFields).map(([name, { key }]) => [key, state[name as keyof TheoremState]])
  return `${JSON.stringify({ format, state: Object.fromEntries(fields) }, null, 1)}\n`
}

/** What the text says, null where it is no such file; what could not be read falls back, with a notice. Never throws. */
export function readArrangement(text: string): { readonly state: TheoremState | null; readonly notices: readonly Notice[] } {
  const entries = entriesOf(text)
  if (!entries) return { state: null, notices: [{ field: 'file', message: `file: expected an arrangement saved here (${format})` }] }
  const { values, notices } = readForm(theoremForm, entries)
  return { state: values, notices }
}

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
