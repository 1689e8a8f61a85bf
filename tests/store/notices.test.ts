import { expect, test } from 'vitest'
import { withNotices } from '../../src/store/notices.ts'
import { openPage } from './page.ts'

const [first, second] = [
  { field: 'n', message: 'n: one' },
  { field: 'n', message: 'n: two' },
] as const

test('each notice is said once, in the order in which they came', () => {
  expect(withNotices([first], [second, { ...first }])).toEqual([first, second])
  expect(withNotices([], [first, { ...first }])).toEqual([first])
})

test('what was dismissed is said again if it happens again', () => {
  const { actions, state } = openPage()
  actions.notify(first, second)
  actions.notify({ ...first })
  expect(state().notices).toEqual([first, second])
  actions.dismissNotices()
  expect(state().notices).toEqual([])
  actions.notify(second)
  expect(state().notices).toEqual([second])
})

test('a field that is set to what it cannot hold says so, and keeps what it had', () => {
  const { actions, state } = openPage()
  actions.setRunField('n', 'many')
  expect(state().places['by-heart'].n).toBe(1000)
  expect(state().notices).toMatchObject([{ field: 'n' }])
})
