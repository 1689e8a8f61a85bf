// What the page has to say beside what it shows.
import type { StoreApi } from 'zustand/vanilla'
import type { Notice } from '../experiment/fields/form.ts'
import type { State } from './state.ts'

export function createNoticeActions({ setState }: StoreApi<State>) {
  return {
    /** Says each notice once. */
    notify(...more: readonly Notice[]): void {
      if (more.length > 0) setState(({ notices }) => ({ notices: withNotices(notices, more) }))
    },
    dismissNotices(): void {
      setState({ notices: [] })
    },
  }
}

/** A sentence of the page's own, on what `field` names. */
export const noticeOf = (field: string, sentence: string): Notice => ({ field, message: `${field}: ${sentence}` })

/** The notices with more, each said once. */
export function withNotices(known: readonly Notice[], more: readonly Notice[]): readonly Notice[] {
  const all = [...known]
  for (const notice of more) if (all.every(({ message }) => message !== notice.message)) all.push(notice)
  return all
}
