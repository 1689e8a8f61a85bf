import { safeParse } from 'valibot'
import { expect, test } from 'vitest'
import {
  conditions,
  type FiveWays,
  fiveWaysChapter,
  fiveWaysFields,
  fiveWaysSweep,
  type Orders,
  orderFor,
} from '../../../src/experiment/chapters/five-ways.ts'
import { packedDatasets } from '../../../src/experiment/datasets/catalogue.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import { decodeLink, encodeLink, linkLimit } from '../../../src/experiment/links/permalink.ts'
import { cellsOf } from '../../../src/experiment/runs/sweep.ts'

const state = defaultsOf(fiveWaysFields)

test('the race is five conditions of LeNet, each with three seeds, all five of the first seed before the next', () => {
  const cells = cellsOf(fiveWaysSweep(state))
  expect(cells).toHaveLength(15)
  expect(new Set(cells.map(({ model }) => model))).toEqual(new Set(['lenet']))
  expect(cells.slice(0, 5).map(({ pixels, corruption, seed }) => [pixels, corruption, seed])).toEqual([
    ['original', 0, 1],
    ['shuffled', 0, 1],
    ['gaussian', 0, 1],
    ['random', 0, 1],
    ['original', 1, 1],
  ])
})

test('the five are named in the order of the reproduction, by its steps', () => {
  const steps = conditions.map(({ reproducedSteps }) => reproducedSteps)
  expect(steps).toEqual([4, 5.6, 8.8, 11.9, 16.6])
})

test('how the race is drawn changes nothing in what is trained', () => {
  expect(fiveWaysSweep({ ...state, curve: 'accuracy' })).toEqual(fiveWaysSweep(state))
})

test('an order of the five, or that none was given, is an answer; anything else is refused', () => {
  const order = conditions.map(({ id }) => id).reverse()
  const read = (kept: unknown) => safeParse(fiveWaysChapter.answer, kept)
  const twice = { first: 'skipped', second: { model: 'mlp-1x512', order } }
  for (const answer of [order, 'skipped', twice])
    expect(read(JSON.parse(JSON.stringify(answer)))).toMatchObject({ success: true, output: answer })
  const bad = [
    null,
    '',
    order.join(' '),
    order.slice(1),
    [...order, 'gaussian'],
    [...order.slice(1), order.at(-1)],
    [...order.slice(1), 'gauss'],
    { first: order },
    { ...twice, second: { model: 'mlp', order } },
    { ...twice, second: { model: 'lenet', order: order.slice(1) } },
  ]
  for (const kept of bad) expect(read(kept).success).toBe(false)
})

test('the second order is held against the race that it was given for, the first against any other', () => {
  const order = conditions.map(({ id }) => id)
  const both = { first: order, second: { model: 'mlp-1x512', order: order.toReversed() } } as const satisfies Orders
  expect(orderFor(both, 'lenet')).toEqual(order)
  expect(orderFor(both, 'mlp-1x512')).toEqual(order.toReversed())
  expect(orderFor(order, 'mlp-1x512')).toEqual(order)
})

test('a link opens the race as it was', () => {
  const place = { chapter: 'five-ways', state: { ...state, model: 'mlp-1x512', curve: 'accuracy', n: 500 } } as const
  expect(decodeLink(encodeLink(place), packedDatasets)).toEqual({ ...place, notices: [] })
})

test('every setting at its longest fits into a short link', () => {
  const longest = Object.fromEntries(
    Object.entries(fiveWaysFields).map(([name, field]) => {
      if (field.kind === 'number') return [name, 'integer' in field && field.integer ? field.max : 1.2345e-12]
      const words: readonly string[] = field.values
      return [name, words.filter((word) => word !== field.default).reduce((a, b) => (b.length > a.length ? b : a))]
    }),
  ) as unknown as FiveWays
  expect(encodeLink({ chapter: 'five-ways', state: longest }).length).toBeLessThan(linkLimit)
})
