// Against numpy and scipy (scripts/fixtures/linear.py).
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finish } from '../../../src/maths/linear/steps.ts'
import { kendallTau } from '../../../src/maths/measures/kendall.ts'
import { labelMeasures } from '../../../src/maths/measures/label-measures.ts'
import { median } from '../../../src/maths/measures/median.ts'

const known = JSON.parse(readFileSync('tests/fixtures/linear.json', 'utf8'))
const x = Float64Array.from(known.x)
const labels = Uint8Array.from(known.labels)
const settings = { gamma: 0.3, noise: 0.01 }

test('complexity, norm and marginal likelihood are those of numpy and scipy', () => {
  const [found] = finish(labelMeasures(x, known.length, [labels], known.classes, settings))
  expect(found?.ntkComplexity).toBeCloseTo(known.ntkComplexity, 9)
  expect(found?.kernelNorm).toBeCloseTo(known.interpolant.norm, 9)
  expect(found?.logMarginalLikelihood).toBeCloseTo(known.logMarginalLikelihood, 9)
})

test('several labelings of the same images are measured as each alone', () => {
  const turned = labels.map((label) => (label + 1) % known.classes)
  const mixed = labels.map((label, at) => (at % 3 === 0 ? (label + 1) % known.classes : label))
  const measure = (...labelings: Uint8Array[]) => finish(labelMeasures(x, known.length, labelings, known.classes, settings))
  const [one, two, three] = measure(labels, turned, mixed)
  expect([one, three]).toEqual([measure(labels)[0], measure(mixed)[0]])
  // Which class is called what is nothing that the images know.
  for (const name of ['ntkComplexity', 'kernelNorm', 'logMarginalLikelihood'] as const)
    expect(two?.[name]).toBeCloseTo(one?.[name] as number, 9)
  expect(three?.kernelNorm).not.toBeCloseTo(one?.kernelNorm as number, 3)
})

test('rank correlation is that of scipy, ties among them', () => {
  expect(kendallTau(known.first, known.second)).toBeCloseTo(known.kendall, 12)
})

test('rank correlation is 1 with itself, -1 turned round, the same either way, and none where nothing varies', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 12 }), fc.nat(), (values, shift) => {
      expect(kendallTau(values, values)).toBeCloseTo(1, 12)
      expect(
        kendallTau(
          values,
          values.map((value) => -value),
        ),
      ).toBeCloseTo(-1, 12)
      const other = values.map((_, at) => values[(at + shift) % values.length] as number)
      expect(kendallTau(values, other)).toBe(kendallTau(other, values))
    }),
  )
  expect(kendallTau([1, 1, 1], [1, 2, 3])).toBeNull()
  expect(kendallTau([], [])).toBeNull()
})

test('the median is the middle, or the mean of the two in the middle', () => {
  expect([median([3]), median([5, 1, 3]), median([4, 1, 2, 10])]).toEqual([3, 3, 3])
  expect(median([])).toBeNaN()
})
