// The chapter on Theorem 1: its fields, and the question how many weights it takes to fit anything.
import { picklist } from 'valibot'
import { chapter } from './chapter.ts'
import { theoremFields, theoremLimits } from './theorem-fields.ts'

export const theoremChapter = chapter({
  short: 'Theorem 1',
  title: 'Theorem 1, by hand',
  question: 'How many weights does it take to fit anything?',
  minutes: 8,
  description: 'Place points, give them any labels: a network of two layers that fits them all is built before your eyes, step by step.',
  fields: theoremFields,
  limits: theoremLimits,
  answer: picklist(['exponential', 'square', 'linear', 'labels', 'skipped']),
})
