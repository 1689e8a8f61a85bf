import { expect, test } from 'vitest'
import { placeOf } from '../../src/store/places.ts'
import { openPage } from './page.ts'

test('every chapter opens as it was left, but for what is asked to change', () => {
  const { actions, state } = openPage()
  actions.openChapter('five-ways', { n: 500 })
  actions.openChapter('theorem')
  expect([state().open, state().places['five-ways'].n]).toEqual(['theorem', 500])
  actions.openChapter('five-ways')
  expect(placeOf(state())).toMatchObject({ chapter: 'five-ways', state: { n: 500, model: 'lenet' } })
  expect(placeOf(state(), 'theorem').chapter).toBe('theorem')
})

test('a field is set through its form, which says what it could not take', () => {
  const { actions, state } = openPage()
  expect(actions.setField('more-noise', 'levels', '5')).toEqual([])
  expect(actions.setField('more-noise', 'levels', '99')).toMatchObject([{ field: 'levels' }])
  expect(state().places['more-noise'].levels).toBe(5)
  expect(actions.setField('more-noise', 'n', 100)).toEqual([])
  expect(state().places['five-ways'].n).toBe(1000)
})

test('answers are each their own chapter’s, and null asks again', () => {
  const { actions, state } = openPage()
  actions.giveAnswer('theorem', 'linear')
  actions.giveAnswer('regularisers', null)
  expect(state().answers).toMatchObject({ 'by-heart': null, theorem: 'linear' })
  actions.giveAnswer('theorem', null)
  expect(state().answers.theorem).toBeNull()
})
