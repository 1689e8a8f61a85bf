// The chapter on learning by heart: a run, and the question what random labels come to.
import { picklist } from 'valibot'
import { runFields } from '../runs/run-fields.ts'
import { runLimits } from '../runs/spec.ts'
import { chapter } from './chapter.ts'

export const byHeartChapter = chapter({
  short: 'By heart',
  title: 'By heart',
  question: 'Can a network learn labels that are random?',
  minutes: 6,
  description: 'Give a network random labels and watch it learn every one of them by heart: a real network, trained live in your browser.',
  fields: runFields,
  limits: runLimits,
  answer: picklist(['tenth', 'half', 'most', 'all', 'skipped']),
})
