import { expect, test } from 'vitest'
import { nextMoment } from '../../../src/chapters/by-heart/use-replay.ts'

function momentsOf(last: number): number[] {
  const moments = [0]
  for (let next = nextMoment(0, last); next !== null; next = nextMoment(next, last)) moments.push(next)
  return moments
}

test('a short run is shown moment by moment, up to the one before the last', () => {
  expect(momentsOf(5)).toEqual([0, 1, 2, 3, 4])
  expect(momentsOf(1)).toEqual([0])
})

test('a run of any length is over in some forty steps', () => {
  for (const last of [39, 41, 100, 607, 2000]) expect(momentsOf(last).length).toBeLessThan(61)
})
