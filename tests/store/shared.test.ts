import { expect, test } from 'vitest'
import { placeIn } from '../../src/experiment/chapters/table.ts'
import { hasLeftShared, isToBeRun, sharedIn } from '../../src/store/shared.ts'
import { shownRecord } from '../../src/store/workbench.ts'
import { tiny } from '../engine/runs.ts'
import { openPage } from './page.ts'

const shared = tiny({ corruption: 0.7 })

function openLink() {
  const page = openPage({ spec: shared })
  page.store.setState({ shared: placeIn('by-heart', shared) })
  return page
}

test('answering moves away from the setting of a link; one press brings it back, running, as often as it is left', async () => {
  const { actions, state, until } = openLink()
  expect(hasLeftShared(state())).toBe(false)
  actions.answerAndRun('half')
  expect(state().places['by-heart'].corruption).toBe(1)
  expect(hasLeftShared(state())).toBe(true)
  await until((now) => shownRecord(now)?.ending?.kind === 'complete')
  actions.backToShared()
  expect(state().places['by-heart']).toEqual(shared)
  await until((now) => shownRecord(now)?.ending?.kind === 'complete')
  expect(shownRecord(state())?.spec).toEqual(shared)
  actions.setRunField('corruption', 0.2)
  expect(hasLeftShared(state())).toBe(true)
})

test('the way back lives through other settings and other chapters', () => {
  const { actions, state } = openLink()
  actions.setRunField('dropout', 0.5)
  actions.setRunField('n', 200)
  actions.openChapter('theorem')
  expect(hasLeftShared(state())).toBe(false)
  actions.openChapter('by-heart')
  expect(hasLeftShared(state())).toBe(true)
})

test('in another chapter the settings of the link come back as they were', () => {
  const { actions, state, store } = openPage()
  actions.openChapter('theorem', { step: 5 })
  const place = placeIn('theorem', state().places.theorem)
  store.setState({ shared: place })
  actions.openChapter('theorem', { step: 2 })
  expect(hasLeftShared(state())).toBe(true)
  actions.backToShared()
  expect(state().places.theorem.step).toBe(5)
})

test('what was sent waits to be run in its own chapter alone, until something has run', () => {
  const { actions, state } = openLink()
  expect(isToBeRun(state())).toBe(true)
  expect(sharedIn(state(), 'theorem')).toBe(null)
  actions.openChapter('theorem')
  expect(isToBeRun(state())).toBe(false)
  actions.openChapter('by-heart')
  actions.backToShared(true)
  expect(isToBeRun(state())).toBe(false)
  expect(sharedIn(state(), 'by-heart')?.state).toEqual(shared)
})
