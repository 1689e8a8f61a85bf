import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostPoints, type TheoremState, theoremFields } from '../../../src/experiment/chapters/theorem-fields.ts'
import {
  labelValue,
  onGrid,
  pointsOf,
  thresholdsOf,
  withoutPoint,
  withPoint,
  withThreshold,
} from '../../../src/experiment/chapters/theorem-points.ts'
import { packedDatasets } from '../../../src/experiment/datasets/catalogue.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import { decodeLink, encodeLink, linkLimit } from '../../../src/experiment/links/permalink.ts'

const defaults: TheoremState = defaultsOf(theoremFields)
const point = fc.record({
  x: fc.double({ min: -3, max: 3, noNaN: true }),
  y: fc.double({ min: -2, max: 2, noNaN: true }),
  label: fc.integer({ min: 0, max: 60 }),
})
const index = fc.integer({ min: 0, max: mostPoints - 1 })

test('a moved point comes back from the state to the bit, and moves no other', () => {
  fc.assert(
    fc.property(index, point, index, point, (first, one, second, other) => {
      const state = { ...defaults, n: mostPoints, labels: 'reals' } as const
      const moved = withPoint(withPoint('', first, one), second, other)
      const expected = pointsOf(state)
      expected[first] = onGrid(one)
      expected[second] = onGrid(other)
      expect(pointsOf({ ...state, moved })).toEqual(expected)
    }),
  )
})

test('a point moved straight above another falls on the same projection', () => {
  const [first, second] = pointsOf(defaults)
  const [, moved] = pointsOf({ ...defaults, moved: withPoint('', 1, { x: first?.x ?? 0, y: second?.y ?? 0, label: 0 }) })
  expect(moved?.x).toBe(first?.x)
})

test('raising n only adds points', () => {
  expect(pointsOf({ ...defaults, n: 40 }).slice(0, 8)).toEqual(pointsOf(defaults))
})

test('a point that is removed leaves the others where they are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7 }), (gone) => {
      const left = pointsOf({ ...defaults, ...withoutPoint(defaults, gone) })
      const expected = pointsOf(defaults)
      expected[gone] = expected[7] ?? { x: 0, y: 0, label: 0 }
      expect(left).toEqual(expected.slice(0, 7))
    }),
  )
})

test('a moved threshold comes back to a thousandth of its gap', () => {
  fc.assert(
    fc.property(index, fc.double({ min: -3, max: 4, noNaN: true }), (place, share) => {
      const thresholds = withThreshold(withThreshold('', 0, 0.5), place, share)
      expect(thresholdsOf({ thresholds }).get(place)).toBeCloseTo(share, 3 - 1)
      expect(thresholdsOf({ thresholds }).size).toBe(place === 0 ? 1 : 2)
    }),
  )
})

test('codes stand for labels of every kind', () => {
  expect([0, 1, 2].map((code) => labelValue('signs', code))).toEqual([-1, 1, -1])
  expect([0, 1, 2].map((code) => labelValue('classes', code))).toEqual([0, 1, 2])
  expect([0, 30, 60].map((code) => labelValue('reals', code))).toEqual([-1.5, 0, 1.5])
})

test('eight moved points and thresholds fit into a short link and come back exactly', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 8, maxLength: 8 }), (placed) => {
      const moved = placed.reduce((text, one, at) => withPoint(text, at, one), '')
      const thresholds = placed.reduce((text, { x }, at) => withThreshold(text, at, x), '')
      const state = { ...defaults, direction: 123.45, rule: 0.5, step: 4, hinges: 5, depth: 3, moved, thresholds }
      const link = encodeLink({ chapter: 'theorem', state })
      expect(link.length).toBeLessThan(linkLimit)
      expect(decodeLink(link, packedDatasets)).toEqual({ chapter: 'theorem', state, notices: [] })
    }),
  )
})

test('a link of sixty moved points is long, and still opens', () => {
  const state = {
    ...defaults,
    n: mostPoints,
    moved: Array.from({ length: mostPoints }).reduce<string>((text, _, at) => withPoint(text, at, { x: at / 60, y: 0, label: 1 }), ''),
  }
  const link = encodeLink({ chapter: 'theorem', state })
  expect(link.length).toBeGreaterThan(linkLimit)
  expect(decodeLink(link, packedDatasets)).toEqual({ chapter: 'theorem', state, notices: [] })
})

test('records of another length are refused by name', () => {
  const { notices, state } = decodeLink('1.theorem.moved-abc.xyz', packedDatasets)
  const message = expect.stringContaining('moved: expected at most 60 groups of 6 letters and digits')
  expect(notices).toContainEqual(expect.objectContaining({ field: 'moved', message }))
  expect(state).toEqual(defaults)
})
