import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moved, placeAfter, placeUnder, type Row, shiftOf } from '../../src/controls/row-drag.ts'

const stacked = (heights: readonly number[]): Row[] =>
  heights.map((height, index) => ({ top: heights.slice(0, index).reduce((sum, one) => sum + one, 0), height }))
const list = fc.array(fc.integer({ min: 20, max: 90 }), { minLength: 2, maxLength: 7 }).map(stacked)

test('a row that is not moved keeps its place, one dragged far takes the first or the last', () => {
  fc.assert(
    fc.property(list, fc.nat(), (rows, any) => {
      const from = any % rows.length
      expect(placeUnder(rows, from, 0)).toBe(from)
      expect(placeUnder(rows, from, -1e4)).toBe(0)
      expect(placeUnder(rows, from, 1e4)).toBe(rows.length - 1)
    }),
  )
})

test('a row changes places with its neighbour as soon as its middle has passed the other’s', () => {
  const rows = stacked([40, 60, 40])
  expect([49, 51, 99, 101].map((dy) => placeUnder(rows, 0, dy))).toEqual([0, 1, 1, 2])
})

test('while it is held the others lie where they will lie when it is dropped', () => {
  fc.assert(
    fc.property(list, fc.nat(), fc.nat(), (rows, a, b) => {
      const [from, to] = [a % rows.length, b % rows.length]
      const order = moved(
        rows.map((_, index) => index),
        from,
        to,
      )
      const dropped = stacked(order.map((row) => rows[row]?.height as number))
      for (const [place, row] of order.entries()) expect(placeAfter(row, from, to)).toBe(place)
      for (const [place, row] of order.entries())
        if (row !== from) expect((rows[row]?.top as number) + shiftOf(rows, row, from, to, 7)).toBe(dropped[place]?.top)
      expect(shiftOf(rows, from, from, to, 7)).toBe(7)
    }),
  )
})
