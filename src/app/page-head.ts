// What stands outside of the page: its title and its description are the open chapter's.
import type { StoreApi } from 'zustand/vanilla'
import { type ChapterId, chapterOf } from '../experiment/chapters/table.ts'
import type { State } from '../store/state.ts'

/** Keeps title and description in step with the open chapter. */
export function keepHead(store: StoreApi<State>): void {
  tell(store.getState().open)
  store.subscribe(({ open }, before) => {
    if (open !== before.open) tell(open)
  })
}

function tell(chapter: ChapterId): void {
  const { title, description } = chapterOf(chapter)
  document.title = `${title} · Rote`
  document.querySelector('meta[name=description]')?.setAttribute('content', description)
}
