// What a line chart draws: series of points with a colour that carries an idea and a dash that repeats it, and how values are read and written.

import { bisector } from 'd3'
import { measureText, placeText } from '../../words/numbers.ts'
import { percentOneDecimal } from '../../words/percents.ts'
import type { Token } from '../figure/token.ts'

export type Dash = 'solid' | 'dashed' | 'dotted' | 'dash-dot' | 'long-dashed'

/** Points in order of x. A y that is not finite was not measured: the line passes over it, or is parted there. */
export interface Points {
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
}

/** Lowest and highest value at each x of the line, e.g. over seeds. */
export interface Band {
  readonly low: ArrayLike<number>
  readonly high: ArrayLike<number>
}

export interface LineSeries {
  readonly id: string
  /** Short: it stands beside the curve. */
  readonly label: string
  /** What tables and files call it, where the label alone would not tell: `unseen digits, p = 0`. */
  readonly name?: string
  readonly colour: Token
  readonly dash: Dash
  readonly points: Points
  readonly band?: Band
  /** Where something was not measured the line is parted: across it, it would look like a result. */
  readonly parted?: boolean
  /** The run that it belongs to, where there are several: `p = 40 %`. Each run is one line of the read-out. */
  readonly run?: string
  /** An earlier run kept for comparison: thin and faint. Beside one of its curves stands the run's name, once (or the label, without a run). */
  readonly ghost?: boolean
}

export type XKind = 'linear' | 'sqrt' | 'log'

export interface XAxis {
  readonly kind: XKind
  /** What is counted, e.g. `epochs`; stands at the end of the axis. */
  readonly label: string
  /** Ends of the axis; by default those of the points. A run under way passes its limit, so that the axis stands still. */
  readonly domain?: readonly [number, number]
  /** The axis of a chart right below serves for this one too: no figures stand at its ticks. */
  readonly isBelow?: boolean
  /** What one of it consists of, for the read-out: 20 steps an epoch. */
  readonly parts?: { readonly name: string; readonly count: number }
}

export interface YAxis {
  /** `percent`: values are fractions 0-1, shown as 0-100 %, and the axis is fixed. `number`: values as they are, the axis fits them. */
  readonly kind: 'percent' | 'number'
  readonly domain?: readonly [number, number]
}

/** A value read from a series: its own x (series may be measured at different steps), its y, and the band there. */
export interface Reading {
  readonly index: number
  readonly x: number
  readonly y: number
  readonly low: number | null
  readonly high: number | null
}

/** The measured point nearest to x, or null where the series has none: before its first, past its last, or empty. */
export function readSeries(series: LineSeries, x: number): Reading | null {
  const { points, band } = series
  const measured = Array.from(points.x, (_, i) => i).filter((i) => Number.isFinite(points.y[i]))
  const at = (i: number | undefined): number => points.x[i ?? -1] ?? Number.NaN
  const nearest = measured[bisector(at).center(measured, x)]
  if (nearest === undefined) return null
  const first = at(measured[0])
  const last = at(measured.at(-1))
  const slack = (last - first) / Math.max(1, 2 * (measured.length - 1))
  if (x < first - slack || x > last + slack) return null
  return {
    index: nearest,
    x: at(nearest),
    y: points.y[nearest] as number,
    low: band?.low[nearest] ?? null,
    high: band?.high[nearest] ?? null,
  }
}

/** Every x at which some series was measured, ascending: what the arrow keys step through. */
export function steps(series: readonly LineSeries[]): number[] {
  const all = new Set<number>()
  for (const { points } of series) for (let i = 0; i < points.x.length; i++) all.add(points.x[i] as number)
  return [...all].sort((a, b) => a - b)
}

/** Ends of the values of all series, ghosts and bands included; null without a finite value. */
export function extentOf(series: readonly LineSeries[], axis: 'x' | 'y'): [number, number] | null {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const { points, band } of series) {
    for (const values of axis === 'y' && band ? [points.y, band.low, band.high] : [points[axis]])
      for (let i = 0; i < values.length; i++) {
        const value = values[i] as number
        if (!Number.isFinite(value)) continue
        if (value < low) low = value
        if (value > high) high = value
      }
  }
  return low <= high ? [low, high] : null
}

/** `63.1 %` for a percent axis, else four significant digits. */
export const formatY = (y: number, kind: YAxis['kind']): string => (kind === 'percent' ? percentOneDecimal(y) : measureText(y))

/** A place on the x axis in words: `epochs: 9, step 180`. */
export function describeX(at: number, { label, parts }: XAxis): string {
  return `${label}: ${placeText(at)}${parts ? `, ${parts.name} ${placeText(Math.round(at * parts.count))}` : ''}`
}

/** A reading in words: `63.1 % (61.0 % to 65.2 %)`. */
export function describeReading({ y, low, high }: Reading, kind: YAxis['kind']): string {
  const value = formatY(y, kind)
  return low === null || high === null ? value : `${value} (${formatY(low, kind)} to ${formatY(high, kind)})`
}
