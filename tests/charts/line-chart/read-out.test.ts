// What is read under the cursor, for the eye and for a screen reader.

import { describe, expect, it } from 'vitest'
import type { LineSeries, XAxis } from '../../../src/charts/line-chart/line-series.ts'
import { describeCursor, readOut } from '../../../src/charts/line-chart/read-out.ts'

const x: XAxis = { kind: 'sqrt', label: 'epochs', parts: { name: 'step', count: 20 } }
const one = (label: string, y: number[], more: Partial<LineSeries> = {}): LineSeries => ({
  id: `${label} ${more.run}`,
  label,
  colour: '--ink',
  dash: 'solid',
  points: { x: y.map((_, i) => i), y },
  ...more,
})
const ghosts = [one('as told', [0.1, 0.9], { run: 'p = 0', ghost: true }), one('unseen', [0.1, 0.8], { run: 'p = 0', ghost: true })]
const live = [one('as told', [0.1, 0.5, 0.6], { run: 'p = 0.4' }), one('unseen', [0.2, 0.7, 0.7], { run: 'p = 0.4' })]
const values = (series: readonly LineSeries[], at: number) => {
  const out = readOut(series, at)
  return out.kind === 'list'
    ? out.reads.map(({ reading }) => reading.y)
    : out.lines.map(({ cells }) => cells.map((cell) => cell?.reading.y ?? null))
}

describe('readOut', () => {
  it('is a list of one run, the highest first', () => {
    expect(values(live, 1)).toEqual([0.7, 0.5])
  })
  it('sets runs beside each other, the live one first, and says where one has ended', () => {
    expect(values([...ghosts, ...live], 1)).toEqual([
      [0.5, 0.7],
      [0.9, 0.8],
    ])
    expect(values([...ghosts, ...live], 2)).toEqual([
      [0.6, 0.7],
      [null, null],
    ])
  })
  it('has a column for each run where there is one quantity', () => {
    const out = readOut(
      [ghosts[0], live[0]].flatMap((series) => series ?? []),
      1,
    )
    expect(out.kind === 'table' && out.heads.map(({ name }) => name)).toEqual(['p = 0.4', 'p = 0'])
    expect(
      values(
        [ghosts[0], live[0]].flatMap((series) => series ?? []),
        1,
      ),
    ).toEqual([[0.5, 0.9]])
  })
})

describe('describeCursor', () => {
  it('says place, step, and the values of each run in turn', () => {
    expect(describeCursor(1, [...ghosts, ...live], x, { kind: 'percent' })).toBe(
      'epochs: 1, step 20; p = 0.4: as told 50.0\u00a0%, unseen 70.0\u00a0%; p = 0: as told 90.0\u00a0%, unseen 80.0\u00a0%',
    )
    expect(describeCursor(1, live, x, { kind: 'percent' })).toBe('epochs: 1, step 20; unseen 70.0\u00a0%, as told 50.0\u00a0%')
    expect(describeCursor(9, live, x, { kind: 'percent' })).toBe('epochs: 9, step 180; nothing measured')
  })
})
