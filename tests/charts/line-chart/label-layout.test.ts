// Labels keep clear of one another, of curves, and of the edges, whatever the chart.

import { array, assert, double, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderEnds } from '../../../src/charts/line-chart/end-order.ts'
import { distanceTo, placeBeside, placeNear } from '../../../src/charts/line-chart/label-beside.ts'
import { type Box, isFree, placeColumn, type Silhouette, traceSilhouette } from '../../../src/charts/line-chart/label-layout.ts'

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

const size = { width: 34, height: 13 }
const segments = (one: Silhouette['path']) => one.slice(1).map((to, i) => [one[i] as readonly [number, number], to] as const)

/** From a box to a curve, measured along its segments: an independent and slower answer. */
function measure(box: Box, one: Silhouette['path']): number {
  const distances = segments(one).flatMap(([[x0, y0], [x1, y1]]) =>
    Array.from({ length: 401 }, (_, i) => {
      const [x, y] = [x0 + ((x1 - x0) * i) / 400, y0 + ((y1 - y0) * i) / 400]
      return Math.hypot(Math.max(0, box.x - x, x - box.x - box.width), Math.max(0, box.y - y, y - box.y - box.height))
    }),
  )
  return Math.min(...distances)
}

describe('placeBeside', () => {
  it('finds only places that no segment of a curve, no label and no edge touches', () => {
    assert(
      property(path, path, (own, other) => {
        const curves = [own, other].map((one) => traceSilhouette(one, 340))
        const boxes = [{ x: 250, y: 0, width: 60, height: 100 }]
        const placed = placeBeside(curves.slice(0, 1), size, { curves, boxes, frame })
        if (!placed) return
        for (const one of [own, other]) expect(measure(placed.box, one)).toBeGreaterThan(0)
        expect(isFree(placed.box, { curves, boxes, frame }, 0)).toBe(true)
      }),
    )
  })

  it('stands nearer to its own curve than to any other, or is joined to it by a line that meets no other', () => {
    assert(
      property(path, path, path, (own, second, third) => {
        const curves = [own, second, third].map((one) => traceSilhouette(one, 340))
        const placed = placeBeside(curves.slice(0, 1), size, { curves, boxes: [], frame })
        if (!placed) return
        const { box, leader } = placed
        if (!leader) for (const other of [second, third]) expect(measure(box, own)).toBeLessThan(measure(box, other))
        else {
          const [[x, from], [, to]] = leader as readonly [readonly [number, number], readonly [number, number]]
          const line = { x, y: Math.min(from, to), width: 0, height: Math.abs(to - from) }
          expect(measure(line, own)).toBeLessThan(1)
          for (const other of [second, third]) expect(measure(line, other)).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('does not cross to the far side of another curve', () => {
    const own = traceSilhouette(
      [
        [0, 100],
        [300, 100],
      ],
      340,
    )
    const above = traceSilhouette(
      [
        [0, 93],
        [300, 93],
      ],
      340,
    )
    const placed = placeBeside([own], size, { curves: [own, above], boxes: [], frame })
    expect(placed?.box.y).toBeGreaterThan(100)
  })

  it('names curves that share a name beside any of them', () => {
    const own = [40, 44, 120].map((y) =>
      traceSilhouette(
        [
          [0, y],
          [339, y],
        ],
        340,
      ),
    )
    const wall = traceSilhouette(
      [
        [0, 48],
        [339, 48],
      ],
      340,
    )
    const boxes = [{ x: 0, y: 0, width: 340, height: 38 }]
    const placed = placeBeside(own, size, { curves: [...own, wall], boxes, frame })
    expect(placed?.leader).toBeNull()
    expect(placed && distanceTo(own[2] as Silhouette, placed.box, 20)).toBeLessThan(20)
  })

  it('prefers the end of the curve, where nothing else is', () => {
    const own = traceSilhouette(
      [
        [0, 100],
        [100, 60],
      ],
      340,
    )
    const placed = placeBeside([own], { width: 30, height: 12 }, { curves: [own], boxes: [], frame })
    expect(placed).toEqual({ box: { x: 105, y: 54, width: 30, height: 12 }, leader: null })
  })

  it('gives up where curves leave no room', () => {
    const comb = traceSilhouette(
      Array.from({ length: 171 }, (_, i) => [2 * i, i % 2 ? 200 : 0] as const),
      340,
    )
    expect(placeBeside([comb], { width: 30, height: 12 }, { curves: [comb], boxes: [], frame })).toBeNull()
  })
})

describe('distanceTo', () => {
  it('agrees with the distance to the segments, to about a px', () => {
    assert(
      property(path, integer({ min: 0, max: 300 }), integer({ min: 0, max: 180 }), (own, x, y) => {
        const box = { ...size, x, y }
        const [traced, measured] = [distanceTo(traceSilhouette(own, 340), box, 500), measure(box, own)]
        expect(traced).toBeLessThanOrEqual(measured + 1.5)
      }),
    )
  })
})

describe('placeNear', () => {
  it('finds two notes at one point two places', () => {
    const first = placeNear([100, 100], size, { curves: [], boxes: [], frame })
    const second = first && placeNear([100, 100], size, { curves: [], boxes: [first.box], frame })
    expect(second).not.toBeNull()
    expect(second?.box).not.toEqual(first?.box)
  })
})

describe('orderEnds', () => {
  const falls = (at: number, end = 200) => ({
    path: [
      [0, 0],
      [at, end],
      [300, end],
    ] as const,
  })
  it('puts curves that end together in the order in which they came down, the last on top', () => {
    const [fast, middle, slow] = [falls(20), falls(100), falls(250, 199)]
    expect(orderEnds([middle, slow, fast], 5).map(({ curve }) => curve)).toEqual([slow, middle, fast])
    expect(new Set(orderEnds([middle, slow, fast], 5).map(({ wanted }) => wanted)).size).toBe(1)
  })
  it('keeps the order of ends that are apart, each at its own height', () => {
    const [high, low] = [falls(20, 50), falls(250, 150)]
    expect(orderEnds([low, high], 5)).toEqual([
      { curve: high, wanted: 50 },
      { curve: low, wanted: 150 },
    ])
  })
})
