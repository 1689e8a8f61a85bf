import { expect, test } from 'vitest'
import { withNotices } from '../../src/store/state.ts'

test('each notice is said once, in the order in which they came', () => {
  const [first, second] = [
    { field: 'n', message: 'n: one' },
    { field: 'n', message: 'n: two' },
  ] as const
  expect(withNotices([first], [second, { ...first }])).toEqual([first, second])
})
