import { expect, test } from 'vitest'
import {
  conditions,
  type FiveWays,
  fiveWaysFields,
  fiveWaysSweep,
  orderText,
  parseOrder,
} from '../../../src/experiment/chapters/five-ways.ts'
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

test('how the race is drawn changes nothing in what is trained', () => {
  expect(fiveWaysSweep({ ...state, curve: 'accuracy' })).toEqual(fiveWaysSweep(state))
})

test('an order survives as text, and what is none is refused', () => {
  const order = conditions.map(({ id }) => id).reverse()
  expect(parseOrder(orderText(order))).toEqual(order)
  for (const text of [null, 'skipped', '', orderText(order.slice(1)), `${orderText(order)} gauss`]) expect(parseOrder(text)).toBeNull()
})

test('a link opens the race as it was', () => {
  const place = { chapter: 'five-ways', state: { ...state, model: 'mlp-1x512', curve: 'accuracy', n: 500 } } as const
  expect(decodeLink(encodeLink(place))).toEqual({ ...place, notices: [] })
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
