// The chapter on learning by heart: a run, and the question what random labels come to.
import { picklist } from 'valibot'
import { runForm } from '../runs/spec.ts'
import { chapter } from './chapter.ts'

export const byHeartChapter = chapter({
  short: 'By heart',
  title: 'By heart',
  form: runForm,
  answer: picklist(['tenth', 'half', 'most', 'all', 'skipped']),
})
