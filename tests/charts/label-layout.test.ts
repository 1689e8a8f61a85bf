// Labels keep clear of one another, of curves, and of the edges, whatever the chart.

import { array, assert, double, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFree, placeBeside, placeColumn, traceSilhouette } from '../../src/charts/label-layout.ts'

const labels = array(record({ centre: double({ min: -50, max: 350, noNaN: true }), height: integer({ min: 10, max: 40 }) }), {
  maxLength: 12,
})
const nearly = 1e-6

describe('placeColumn', () => {
  it('never lets labels overlap or leave the column', () => {
    assert(
      property(labels, (wanted) => {
        const placed = placeColumn(wanted, 0, 300)
        const spans = placed
          .flatMap((centre, i) => (centre === null ? [] : [{ centre, half: (wanted[i]?.height ?? 0) / 2 }]))
          .sort((a, b) => a.centre - b.centre)
        for (const [i, { centre, half }] of spans.entries()) {
          const before = spans[i - 1]
          expect(centre - half).toBeGreaterThanOrEqual((before ? before.centre + before.half : 0) - nearly)
          expect(centre + half).toBeLessThanOrEqual(300 + nearly)
        }
      }),
    )
  })

  it('keeps the order of the line ends', () => {
    assert(
      property(labels, (wanted) => {
        const placed = placeColumn(wanted, 0, 300)
        for (const [i, a] of wanted.entries())
          for (const [j, b] of wanted.entries()) {
            const [at, other] = [placed[i], placed[j]]
            if (typeof at === 'number' && typeof other === 'number' && a.centre < b.centre) expect(at).toBeLessThan(other)
          }
      }),
    )
  })

  it('moves nothing that stands free', () => {
    const wanted = [
      { centre: 200, height: 20 },
      { centre: 40, height: 20 },
      { centre: 100, height: 40 },
    ]
    expect(placeColumn(wanted, 0, 300)).toEqual([200, 40, 100])
  })

  it('shares the displacement between labels that want the same place', () => {
    expect(
      placeColumn(
        [
          { centre: 100, height: 20 },
          { centre: 100, height: 20 },
        ],
        0,
        300,
      ),
    ).toEqual([90, 110])
  })

  it('leaves out only what does not fit, from the end of the list', () => {
    assert(
      property(labels, (wanted) => {
        const placed = placeColumn(wanted, 0, 100)
        const fitting = placed.indexOf(null)
        const total = (count: number) => wanted.slice(0, count).reduce((sum, { height }) => sum + height, 0)
        if (fitting < 0) expect(total(wanted.length)).toBeLessThanOrEqual(100)
        else {
          expect(total(fitting + 1)).toBeGreaterThan(100)
          expect(placed.slice(fitting).every((centre) => centre === null)).toBe(true)
        }
      }),
    )
  })
})

const path = array(double({ min: 0, max: 200, noNaN: true }), { minLength: 2, maxLength: 30 }).map((ys) =>
  ys.map((y, i) => [(300 * i) / (ys.length - 1), y] as const),
)
const frame = { x: 0, y: 0, width: 340, height: 200 }

describe('placeBeside', () => {
  it('finds only places free of every curve, label and edge', () => {
    assert(
      property(path, path, (own, other) => {
        const curves = [own, other].map((one) => traceSilhouette(one, 340))
        const boxes = [{ x: 250, y: 0, width: 60, height: 100 }]
        const box = placeBeside(own, { width: 34, height: 13 }, { curves, boxes, frame })
        if (!box) return
        for (const [x, y] of [...own, ...other])
          expect(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height).toBe(false)
        expect(isFree(box, { curves, boxes, frame }, 0)).toBe(true)
      }),
    )
  })

  it('prefers the end of the curve, where nothing else is', () => {
    const own = [
      [0, 100],
      [100, 60],
    ] as const
    const place = placeBeside(own, { width: 30, height: 12 }, { curves: [traceSilhouette(own, 340)], boxes: [], frame })
    expect(place).toEqual({ x: 105, y: 54, width: 30, height: 12 })
  })

  it('gives up where curves leave no room', () => {
    const comb = Array.from({ length: 171 }, (_, i) => [2 * i, i % 2 ? 200 : 0] as const)
    expect(placeBeside(comb, { width: 30, height: 12 }, { curves: [traceSilhouette(comb, 340)], boxes: [], frame })).toBeNull()
  })
})
