// How the wall is laid out, moved through and coloured.

import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mixRamps, rampBetween } from '../../../src/charts/figure/colour-ramp.ts'
import { imageAt, layOutWall, neighbour } from '../../../src/charts/wall/wall-layout.ts'
import { isMarked, wallCode, wallLooks } from '../../../src/charts/wall/wall-states.ts'

const width = integer({ min: 100, max: 1200 })
const height = integer({ min: 60, max: 700 })
const count = integer({ min: 1, max: 8000 })

describe('layOutWall', () => {
  it('stays in its box and shows everything that is large enough to see', () => {
    assert(
      property(width, height, count, (w, h, n) => {
        const { columns, rows, shown, pitch } = layOutWall(w, h, n, 12)
        expect(columns * pitch).toBeLessThanOrEqual(w + 1e-3)
        // All of the width, or nearly so for the sake of full rows.
        if (columns * rows === shown) expect(Math.max((columns * pitch) / w, (rows * pitch) / h)).toBeGreaterThanOrEqual(0.96)
        else expect(columns * pitch).toBeCloseTo(w)
        if (pitch <= h) expect(rows * pitch).toBeLessThanOrEqual(h + 1e-3)
        expect(pitch).toBeGreaterThanOrEqual(12)
        if (shown < n) expect(w / (columns + 1)).toBeLessThan(12)
      }),
    )
  })

  it('shows a thousand digits on a desk and a larger sample on a phone', () => {
    expect(layOutWall(488, 293, 1000, 11)).toMatchObject({ columns: 40, rows: 25, shown: 1000 })
    expect(layOutWall(358, 215, 1000, 17)).toMatchObject({ columns: 21, shown: 252 })
  })
})

describe('imageAt and neighbour', () => {
  const layout = layOutWall(100, 60, 14, 12)
  it('agree: the image below is one pitch further down', () => {
    const below = neighbour(layout, 1, 'ArrowDown')
    expect(imageAt(layout, 1.5 * layout.pitch, 1.5 * layout.pitch)).toBe(below)
  })
  it('end where the images do', () => {
    expect(neighbour(layout, 0, 'ArrowLeft')).toBe(0)
    expect(neighbour(layout, 13, 'ArrowRight')).toBe(13)
    expect(imageAt(layout, 99, 59)).toBeNull()
  })
  it('leave other keys alone', () => {
    expect(neighbour(layout, 0, 'PageDown')).toBeUndefined()
  })
})

describe('wall states', () => {
  it('differ in more than colour where a label was changed', () => {
    const size = 12
    const marks = wallLooks.map(({ mark }) =>
      Array.from({ length: size * size }, (_, i) => isMarked(mark, i % size, Math.floor(i / size), size)).join(),
    )
    const changed = (['neither', 'truth', 'lie'] as const).map((state) => marks[wallCode(state)])
    expect(new Set([...changed, marks[wallCode('as-told')]]).size).toBe(4)
  })
})

describe('colour ramps', () => {
  const white = 0xffffffff
  const black = 0xff000000
  it('run from their first colour to their last', () => {
    const ramp = rampBetween(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
    expect([ramp[0], ramp[255]]).toEqual([white, black])
  })
  it('mix by their share', () => {
    const [dark, light] = [rampBetween(['rgb(0, 0, 0)', 'rgb(0, 0, 0)']), rampBetween(['rgb(255, 255, 255)', 'rgb(255, 255, 255)'])]
    expect([mixRamps(dark, light, 0)[9], mixRamps(dark, light, 1)[9], mixRamps(dark, light, 0.5)[9]]).toEqual([black, white, 0xff808080])
  })
})
