import { expect, test } from 'vitest'
import { meaningOf } from '../../../src/chapters/five-ways/meaning.ts'
import { type Race, raceOf } from '../../../src/chapters/five-ways/race.ts'
import { type FiveWays, fiveWaysFields, fiveWaysSweep } from '../../../src/experiment/chapters/five-ways.ts'
import { packedDatasets } from '../../../src/experiment/datasets/catalogue.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import type { ExperimentSpec } from '../../../src/experiment/runs/run-fields.ts'
import { endedSweep, type Outcome } from '../sweep-states.ts'

const race = (outcome: (cell: ExperimentSpec) => Outcome | null, change: Partial<FiveWays> = {}): Race => {
  const state = { ...defaultsOf(fiveWaysFields), ...change }
  return raceOf(state, endedSweep(fiveWaysSweep(state), outcome), undefined, packedDatasets)
}
const told = (...of: Parameters<typeof race>): string =>
  meaningOf(race(...of))
    .join(' ')
    .replaceAll('\u00a0', ' ')

const lenet = ({ pixels, corruption, seed }: ExperimentSpec): Outcome => {
  if (corruption === 1) return { fit: 40 + 4 * seed, unseen: 0.1 }
  if (pixels === 'shuffled') return { fit: 14, unseen: 0.81 }
  if (pixels === 'random') return { fit: 34 + seed, unseen: 0.12 }
  return pixels === 'gaussian' ? { fit: 32 + seed, unseen: 0.09 } : { fit: 10, unseen: 0.92 }
}

test('training accuracy is the same everywhere, and unseen images tell the five apart', () => {
  const text = told(lenet)
  expect(text).toContain('Training accuracy is 100 % in all five rows: each network knows all of its 1,000 images by heart')
  expect(text).toContain(
    'LeNet gets right 92 % of them after true labels and 81 % after the same shuffle for all; after the others 9 to 12 %, where blind guessing gets 10 %.',
  )
})

test('whether noise is easier than random labels is said as far as every seed says it', () => {
  expect(told(lenet)).toContain('Pure noise is even easier to learn than real digits with random labels: 34 epochs against 48 epochs.')
  expect(told((cell) => (cell.corruption === 1 ? { fit: 32 + cell.seed, unseen: 0.1 } : lenet(cell)))).toContain(
    'these seeds do not show: 34 epochs and 34 epochs.',
  )
  expect(told((cell) => (cell.corruption === 1 ? { fit: 20, unseen: 0.1 } : lenet(cell)))).toContain(
    'takes longer to learn than real digits with random labels',
  )
  expect(told(lenet)).toContain('noise took 3.4 times as long')
})

test('a network that learns noise first is not said to like structure', () => {
  const mlp = (cell: ExperimentSpec): Outcome => (cell.pixels === 'gaussian' ? { fit: 5, unseen: 0.1 } : lenet(cell))
  expect(told(mlp, { model: 'mlp-1x512' })).toContain('real images with true labels were not even faster: 10 epochs, and noise 5 epochs.')
})

test('nothing is said to mean anything before the race is over, nor that all is known where it is not', () => {
  expect(told((cell) => (cell.seed < 3 ? lenet(cell) : null))).toBe('')
  const some = told((cell) => (cell.pixels === 'gaussian' ? { fit: null, unseen: 0.1 } : lenet(cell)))
  expect(some).toMatch(/^12 of 15 networks came to know all of their images\./)
  expect(some).not.toMatch(/Pure noise|made it faster/)
})
