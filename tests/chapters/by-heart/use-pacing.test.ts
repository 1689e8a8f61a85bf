import { expect, test } from 'vitest'
import { dueAt } from '../../../src/chapters/by-heart/use-pacing.ts'

test('a run that is shown slowly takes four to six seconds, of many evaluations as of few', () => {
  for (const last of [25, 60, 110]) {
    let ms = 0
    while (dueAt(ms, last) < last) ms += 10
    expect(ms).toBeGreaterThan(4000)
    expect(ms).toBeLessThan(6000)
  }
})
