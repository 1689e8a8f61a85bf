import { expect, test } from 'vitest'
import { enterStep, manyPoints } from '../../../src/chapters/theorem/enter-step.ts'
import { deepNetworkOf } from '../../../src/chapters/theorem/Network.tsx'
import { buildScene } from '../../../src/chapters/theorem/scene.ts'
import { stepOf, steps } from '../../../src/chapters/theorem/steps.ts'
import { areSame } from '../../../src/chapters/theorem/use-own-digits.ts'
import { type TheoremState, theoremFields } from '../../../src/experiment/chapters/theorem-fields.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import { measureDeep } from '../../../src/maths/theorem/deep.ts'

const defaults: TheoremState = defaultsOf(theoremFields)
const at = (step: number, changes: Partial<TheoremState> = {}): TheoremState => ({ ...defaults, step, ...changes })

test('solving begins with no hinge, every other step has all of them', () => {
  expect(enterStep(at(3), stepOf.solve, null, false).changes).toEqual({ step: 4, hinges: 0 })
  expect(enterStep(at(4, { hinges: 2 }), 5, null, false).changes).toEqual({ step: 5, hinges: theoremFields.hinges.max })
})

test('depth takes points until width falls, and gives the reader’s own number back', () => {
  const entered = enterStep(at(6), stepOf.depth, null, false)
  const deep = at(7, entered.changes)
  expect(deep).toMatchObject({ step: 7, ...manyPoints })
  expect(enterStep(deep, 6, entered.before, false)).toMatchObject({ changes: { n: defaults.n }, before: null })
  const { line, a } = buildScene(deep)
  if (!line) throw new Error('no line')
  expect(measureDeep(deepNetworkOf(line, 0, deep.depth, a)).width).toBeLessThan(line.x.length / 3)
})

test('points that the reader has changed at the step on depth stay, and so do enough points of the reader’s own', () => {
  expect(enterStep(at(7, { n: 50 }), 6, 8, false).changes).not.toHaveProperty('n')
  const many = enterStep(at(6, { n: 55 }), stepOf.depth, null, false)
  expect(many.changes).not.toHaveProperty('n')
  expect(enterStep(at(7, { n: 55, ...many.changes }), 6, many.before, false).changes).not.toHaveProperty('n')
})

test('images come with their true labels, unless the reader has chosen others', () => {
  expect(enterStep(at(7), stepOf.images, null, false).changes).toMatchObject({ corruption: 0 })
  expect(enterStep(at(7, { corruption: 0.4 }), stepOf.images, null, true).changes).not.toHaveProperty('corruption')
})

test('every step has the pictures that it needs, and the first has the points alone', () => {
  for (const { pictures, needed } of steps) expect(pictures).toEqual(expect.arrayContaining([...needed]))
  expect(steps[0]?.pictures).toEqual(['plane'])
})

test('images are the reader’s own where set, number, pixels, labels and seed are those of chapter 1', () => {
  const ours = { ...defaults, images: 2000 }
  const theirs = { dataset: ours.dataset, n: 5000, pixels: ours.pixels, corruption: ours.corruption, seed: ours.imageSeed }
  expect(areSame(ours, theirs)).toBe(true)
  for (const other of [
    { n: 1000 },
    { corruption: 0.4 },
    { seed: 2 },
    { pixels: 'shuffled' as const },
    { dataset: 'fashion-mnist' as const },
  ])
    expect(areSame(ours, { ...theirs, ...other })).toBe(false)
})
