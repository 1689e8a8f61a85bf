// The chapter on Theorem 1: its fields, and the question how many weights it takes to fit anything.
import { picklist } from 'valibot'
import { chapter } from './chapter.ts'
import { theoremForm } from './theorem-fields.ts'

export const theoremChapter = chapter({
  short: 'Theorem 1',
  title: 'Theorem 1, by hand',
  form: theoremForm,
  answer: picklist(['exponential', 'square', 'linear', 'labels', 'skipped']),
})
