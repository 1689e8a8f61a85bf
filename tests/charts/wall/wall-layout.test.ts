// How the wall is laid out and moved through.

import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { imageAt, layOutWall, neighbour } from '../../../src/charts/wall/wall-layout.ts'

const width = integer({ min: 100, max: 1200 })
const height = integer({ min: 60, max: 700 })
const count = integer({ min: 1, max: 8000 })
const side = integer({ min: 1, max: 64 })
const square = { height: 28, width: 28 }

describe('layOutWall', () => {
  it('stays in its box and shows everything that is large enough to see', () => {
    assert(
      property(width, height, count, side, side, (w, h, n, high, wide) => {
        const { columns, rows, shown, cellWidth, cellHeight } = layOutWall(w, h, n, 12, { height: high, width: wide })
        if (cellWidth <= w) expect(columns * cellWidth).toBeLessThanOrEqual(w + 1e-3)
        if (cellHeight <= h) expect(rows * cellHeight).toBeLessThanOrEqual(h + 1e-3)
        // All of the width, or nearly so for the sake of full rows.
        if (columns * rows === shown) expect(Math.max((columns * cellWidth) / w, (rows * cellHeight) / h)).toBeGreaterThanOrEqual(0.96)
        else expect(columns * cellWidth).toBeCloseTo(w)
        if (shown < n) expect((Math.min(cellWidth, cellHeight) * columns) / (columns + 1)).toBeLessThan(12)
      }),
    )
  })

  it('gives images their shape, and none a shorter side than can be seen, where the box has room for one', () => {
    assert(
      property(width, height, count, side, side, (w, h, n, high, wide) => {
        const { cellWidth, cellHeight } = layOutWall(w, h, n, 12, { height: high, width: wide })
        expect(cellWidth / cellHeight).toBeCloseTo(wide / high)
        if ((12 * wide) / Math.min(wide, high) <= w) expect(Math.min(cellWidth, cellHeight)).toBeGreaterThanOrEqual(12 - 1e-9)
      }),
    )
  })

  it('shows a thousand digits on a desk and a larger sample on a phone', () => {
    expect(layOutWall(488, 293, 1000, 11, square)).toMatchObject({ columns: 40, rows: 25, shown: 1000 })
    expect(layOutWall(358, 215, 1000, 17, square)).toMatchObject({ columns: 21, shown: 252 })
  })
})

describe('imageAt and neighbour', () => {
  const oblong = layOutWall(100, 60, 14, 6, { height: 10, width: 25 })
  const squares = layOutWall(100, 60, 14, 12, square)
  it.each([
    ['squares', squares],
    ['oblongs', oblong],
  ])('agree on %s: the image below is one cell further down', (_, layout) => {
    const below = neighbour(layout, 1, 'ArrowDown')
    expect(imageAt(layout, 1.5 * layout.cellWidth, 1.5 * layout.cellHeight)).toBe(below)
  })
  it('end where the images do', () => {
    expect(neighbour(squares, 0, 'ArrowLeft')).toBe(0)
    expect(neighbour(squares, 13, 'ArrowRight')).toBe(13)
    expect(imageAt(squares, 99, 59)).toBeNull()
  })
  it('leave other keys alone', () => {
    expect(neighbour(squares, 0, 'PageDown')).toBeUndefined()
  })
})
