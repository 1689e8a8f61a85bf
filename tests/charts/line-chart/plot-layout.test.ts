import { expect, test } from 'vitest'
import type { Surroundings } from '../../../src/charts/figure/use-surroundings.ts'
import type { LineSeries, XAxis, YAxis } from '../../../src/charts/line-chart/line-series.ts'
import { layOutPlot } from '../../../src/charts/line-chart/plot-layout.ts'

const surroundings: Surroundings = {
  width: 640,
  height: 264,
  density: 1,
  fontSize: 13,
  fontFamily: 'sans-serif',
  length: () => 2,
  colour: () => '#888',
}
const x: XAxis = { kind: 'linear', label: 'p, %' }
const y: YAxis = { kind: 'percent' }
const series: LineSeries = {
  id: 'errors',
  label: 'unseen digits',
  colour: '--unseen',
  dash: 'solid',
  points: { x: [0, 20, 40, 60, 80, 100], y: [0.1, 0.2, Number.NaN, 0.5, Number.NaN, 0.9] },
}

test('a line passes over what was not measured, a parted one begins anew behind it', () => {
  const startsOf = (one: LineSeries) => [...(layOutPlot([one], x, y, surroundings, []).curves[0]?.starts ?? [])]
  expect(startsOf(series)).toEqual([0])
  expect(startsOf({ ...series, parted: true })).toEqual([0, 2, 3])
})

test('curves that a key names have no names at their ends, and the plot takes their room', () => {
  const [named, keyed] = [false, true].map((isKeyed) => layOutPlot([series], x, y, surroundings, [], undefined, isKeyed))
  expect(named?.endLabels.map(({ id }) => id)).toEqual(['errors'])
  expect(keyed?.endLabels).toEqual([])
  expect(keyed?.frame.width).toBeGreaterThan(named?.frame.width ?? 0)
})
