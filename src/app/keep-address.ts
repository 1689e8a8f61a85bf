// Keeps the address bar and the open place in step, both ways.
import type { StoreApi } from 'zustand/vanilla'
import type { ValuesIn } from '../experiment/chapters/table.ts'
import { runFields } from '../experiment/runs/run-fields.ts'
import type { Actions } from '../store/actions.ts'
import { placeOf } from '../store/places.ts'
import type { State } from '../store/state.ts'
import { addressOf, createAddressWriter, readAddress } from './address.ts'

/** The one subscriber that writes the address; Back and Forward come in here too. */
export function keepAddress(store: StoreApi<State>, actions: Actions): void {
  const address = createAddressWriter()
  // The address is there already.
  let arriving = false
  store.subscribe((state, before) => {
    if (arriving || (state.open === before.open && state.places === before.places)) return
    if (state.open !== before.open || leavesLink(state, before)) address.push(placeOf(state))
    else if (state.places[state.open] !== before.places[before.open]) address.follow(placeOf(state))
  })
  window.addEventListener('popstate', () => {
    arriving = true
    const { notices: _, chapter, state } = readAddress(store.getState().catalogue)
    const isNew = addressOf({ chapter, state } as Parameters<typeof addressOf>[0]) !== addressOf(placeOf(store.getState(), chapter))
    if (isNew && chapter === 'by-heart') actions.revisit(state)
    else if (isNew) actions.setPlace(chapter, state as Partial<ValuesIn<typeof chapter>>)
    actions.openChapter(chapter)
    arriving = false
  })
}

/** Answering the question of chapter 1 moves p away from what a link asked for: Back must find that again. */
function leavesLink({ answers, places }: State, before: State): boolean {
  const { corruption } = before.places['by-heart']
  return (
    answers['by-heart'] !== before.answers['by-heart'] &&
    places['by-heart'].corruption !== corruption &&
    corruption !== runFields.corruption.default
  )
}
