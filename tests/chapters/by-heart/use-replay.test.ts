import { expect, test } from 'vitest'
import { nextEvaluation } from '../../../src/chapters/by-heart/use-replay.ts'

function evaluationsOf(last: number): number[] {
  const evaluations = [0]
  for (let next = nextEvaluation(0, last); next !== null; next = nextEvaluation(next, last)) evaluations.push(next)
  return evaluations
}

test('a short run is shown evaluation by evaluation, up to the one before the last', () => {
  expect(evaluationsOf(5)).toEqual([0, 1, 2, 3, 4])
  expect(evaluationsOf(1)).toEqual([0])
})

test('a run of any length is over in some forty steps', () => {
  for (const last of [39, 41, 100, 607, 2000]) expect(evaluationsOf(last).length).toBeLessThan(61)
})
