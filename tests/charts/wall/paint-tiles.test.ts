// What is painted of a wall, in pixels.

import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTilesPainter } from '../../../src/charts/wall/paint-tiles.ts'
import { gridOf } from '../../../src/charts/wall/tile-grid.ts'
import { looksOf } from '../../../src/charts/wall/tile-looks.ts'
import { layOutWall } from '../../../src/charts/wall/wall-layout.ts'
import { wallCode } from '../../../src/charts/wall/wall-states.ts'

const side = integer({ min: 1, max: 40 })
const channels = constantFrom(1, 3)
const count = integer({ min: 1, max: 60 })
const density = constantFrom(1, 1.5, 2, 2.625, 3)
const colour = (token: string) => (token.includes('ink') ? 'rgb(10, 20, 30)' : 'rgb(200, 210, 220)')

/** Images all of one value, painted in one state. */
function paint(shape: { height: number; width: number; channels: number }, n: number, dense: number, state: number, value: number) {
  const layout = layOutWall(70, 42, n, 4, shape)
  const grid = gridOf(layout, dense)
  const pixels = new Uint32Array(grid.canvas.width * grid.canvas.height)
  const images = new Uint8Array(n * shape.height * shape.width * shape.channels).fill(value)
  const states = new Uint8Array(n).fill(state)
  createTilesPainter(pixels, images, shape, grid, looksOf(shape.channels, grid.tile, colour))(states, states, 1)
  return { layout, grid, pixels }
}

describe('the painter', () => {
  it('covers the tiles of the images that are shown, opaque, and nothing else', () => {
    assert(
      property(side, side, channels, count, density, integer({ min: 0, max: 4 }), (height, width, c, n, dense, state) => {
        const { grid, pixels } = paint({ height, width, channels: c }, n, dense, state, 90)
        const expected = new Uint8Array(pixels.length)
        for (let image = 0; image < grid.shown; image++) {
          const { left, top } = grid.placeOf(image)
          expect(left + grid.tile.width).toBeLessThanOrEqual(grid.canvas.width)
          for (let y = top; y < top + grid.tile.height; y++)
            for (let x = left; x < left + grid.tile.width; x++) (expected[y * grid.canvas.width + x] as number)++
        }
        // No tile over another, and each pixel of one painted.
        expect(expected.every((times, i) => (times === 0 ? pixels[i] === 0 : times === 1 && (pixels[i] as number) >>> 24 === 255))).toBe(
          true,
        )
      }),
    )
  })

  it('gives tiles the shape of the images, to within a pixel', () => {
    assert(
      property(side, side, count, density, (height, width, n, dense) => {
        const { tile } = gridOf(layOutWall(70, 42, n, 4, { height, width }), dense)
        const shorter = Math.min(tile.width, tile.height)
        const longer = Math.max(tile.width, tile.height)
        const exact = (shorter * Math.max(width, height)) / Math.min(width, height)
        if (shorter > 1) expect(Math.abs(longer - exact)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('leaves a grey image in its place beside the mark', () => {
    const shape = { height: 1, width: 20, channels: 1 }
    const { canvas, tile, ...grid } = gridOf({ columns: 1, rows: 1, shown: 1, cellWidth: 21, cellHeight: 21 }, 1)
    const image = Uint8Array.from({ length: 20 }, (_, x) => (x === 10 ? 255 : 100))
    const painted = (state: number) => {
      const pixels = new Uint32Array(canvas.width * canvas.height)
      createTilesPainter(
        pixels,
        image,
        shape,
        { canvas, tile, ...grid },
        looksOf(1, tile, colour),
      )(Uint8Array.of(state), Uint8Array.of(state), 1)
      return [...pixels.subarray(0, tile.width)]
    }
    const [plain, marked] = [painted(wallCode('as-told')), painted(wallCode('truth'))]
    expect(marked.slice(5)).toEqual(plain.slice(5))
    expect(marked).not.toEqual(plain)
  })

  it('shows colours as they are once they are learned, and paler before', () => {
    const shape = { height: 9, width: 9, channels: 3 }
    const middle = (state: 'as-told' | 'unlearned') => {
      const { grid, pixels } = paint(shape, 1, 1, wallCode(state), 90)
      return pixels[Math.floor(grid.tile.height / 2) * grid.canvas.width + Math.floor(grid.tile.width / 2)]
    }
    expect(middle('as-told')).toBe(0xff5a5a5a)
    expect(middle('unlearned')).toBe(0xffa8a29c)
  })
})
