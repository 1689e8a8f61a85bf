// Shares of a whole over time as bands that fill it: how many are in each state, and what becomes of them.
import { area } from 'd3'
import { type ReactNode, useMemo, useRef } from 'react'
import { listed } from '../../words/lists.ts'
import { percentOneDecimal } from '../../words/percents.ts'
import type { Token } from '../figure/token.ts'
import { useSurroundings } from '../figure/use-surroundings.ts'
import './band-chart.css'
import { ChartFrame } from './ChartFrame.tsx'
import { placeColumn } from './label-layout.ts'
import { describeX, type LineSeries, type XAxis, type YAxis } from './line-series.ts'
import { layOutPlot, type PlotLayout, type PlotRoom } from './plot-layout.ts'

export interface ShareBand {
  readonly id: string
  /** Stands beside the band. */
  readonly label: string
  readonly ground: Token
  readonly ink: Token
  /** 0-1, at each place of the x axis. */
  readonly shares: readonly number[]
}

/** An earlier lowest band, to hold this one against: its upper edge. */
export interface BandBeside {
  readonly name: string
  readonly at: readonly number[]
  readonly shares: readonly number[]
}

export interface BandChartProps {
  /** Where the shares were counted, ascending. */
  readonly at: readonly number[]
  /** From the lowest band to the highest; at each place they make 1. */
  readonly bands: readonly ShareBand[]
  readonly beside?: BandBeside | null
  readonly x: XAxis
  /** What it shows, for readers who cannot see it. */
  readonly description: string
  readonly caption?: ReactNode
  readonly empty?: string
  readonly cursor: number | null
  readonly onCursor: (x: number | null) => void
  readonly onScrub?: (x: number) => void
  /** The place that other drawings show. */
  readonly mark: number | null
  readonly readOut: 'above' | 'below' | 'none'
  readonly room: PlotRoom
}

const y: YAxis = { kind: 'percent' }
const noSeries: readonly LineSeries[] = []

/** As wide as its parent and `--chart-height` high, in the frame of the line charts that share its `room`. */
export function BandChart({
  at,
  bands,
  beside = null,
  x,
  description,
  caption,
  empty,
  cursor,
  onCursor,
  onScrub,
  mark,
  readOut,
  room,
}: BandChartProps) {
  const plot = useRef<HTMLDivElement>(null)
  const surroundings = useSurroundings(plot)
  const layout = useMemo(() => layOutPlot(noSeries, x, y, surroundings, [], room), [x, surroundings, room])
  const index = cursor === null ? -1 : at.indexOf(cursor)
  const read =
    index < 0 ? [] : bands.map(({ id: band, label, ink, shares }) => ({ band, label, ink, text: percentOneDecimal(shares[index] ?? 0) }))
  return (
    <ChartFrame
      className="band-chart"
      plot={plot}
      layout={layout}
      surroundings={surroundings}
      x={x}
      y={y}
      description={description}
      caption={caption}
      empty={at.length === 0 && empty}
      noun="shares"
      readOut={
        readOut === 'none' || cursor === null || read.length === 0 ? null : (
          <ReadOut title={describeX(cursor, x)} side={readOut} read={read} />
        )
      }
      stops={at}
      domain={x.domain ?? [0, at.at(-1) ?? 1]}
      cursor={cursor}
      onCursor={onCursor}
      onScrub={onScrub}
      valueText={cursor === null ? '' : `${describeX(cursor, x)}; ${listed(read.map(({ label, text }) => `${label} ${text}`))}`}
    >
      <Bands at={at} bands={bands} layout={layout} />
      {beside ? <Beside {...beside} layout={layout} /> : null}
      {mark === null ? null : <Upright at={mark} layout={layout} className="chart-mark" />}
      {cursor === null ? null : <Upright at={cursor} layout={layout} className="band-cursor" />}
    </ChartFrame>
  )
}

interface ReadShare {
  readonly band: string
  readonly label: string
  readonly ink: Token
  readonly text: string
}

/** The shares at the cursor, the highest band first. */
function ReadOut({ title, side, read }: { title: string; side: 'above' | 'below'; read: readonly ReadShare[] }) {
  return (
    <div className="chart-readout" data-side={side} aria-hidden="true">
      <table>
        <caption>{title}</caption>
        <tbody>
          {read.toReversed().map(({ band, label, ink, text }) => (
            <tr key={band} style={{ color: `var(${ink})` }}>
              <td>{label}</td>
              <td className="chart-readout-value">{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Dashed over the bands, with its name below its middle. */
function Beside({ name, at, shares, layout: { x, y: height, lineHeight } }: BandBeside & { layout: PlotLayout }) {
  const middle = Math.floor(0.62 * (at.length - 1))
  return (
    <svg className="chart-layer" aria-hidden="true">
      <polyline className="band-beside" points={at.map((place, i) => `${x(place)},${height(shares[i] as number)}`).join(' ')} />
      <text className="band-beside-name" x={x(at[middle] ?? 0) + 6} y={height(shares[middle] ?? 0) + lineHeight}>
        {name}
      </text>
    </svg>
  )
}

function Upright({ at, layout: { x, frame }, className }: { at: number; layout: PlotLayout; className: string }) {
  return (
    <svg className="chart-layer" aria-hidden="true">
      <g className={className}>
        <line x1={x(at)} x2={x(at)} y1={frame.y} y2={frame.y + frame.height} />
      </g>
    </svg>
  )
}

function Bands({ at, bands, layout: { x, y: height, frame, lineHeight } }: Pick<BandChartProps, 'at' | 'bands'> & { layout: PlotLayout }) {
  if (at.length === 0) return null
  const below = at.map(() => 0)
  const stacked = bands.map((band) => {
    const low = [...below]
    band.shares.forEach((share, i) => {
      below[i] = (below[i] ?? 0) + share
    })
    return { ...band, low, high: [...below] }
  })
  const path = ({ low, high }: { low: number[]; high: number[] }) =>
    area<number>()
      .x((i) => x(at[i] as number))
      .y0((i) => height(low[i] as number))
      .y1((i) => height(high[i] as number))(at.map((_, i) => i)) ?? ''
  const last = at.length - 1
  const middle = ({ low, high }: { low: number[]; high: number[] }) => height(((low[last] ?? 0) + (high[last] ?? 0)) / 2)
  const fromTop = stacked.toReversed()
  const centres = placeColumn(
    fromTop.map((band) => ({ centre: middle(band), height: lineHeight })),
    0,
    frame.y + frame.height + lineHeight / 2,
  )
  return (
    <svg className="chart-layer" aria-hidden="true">
      {stacked.map((band) => (
        <g key={band.id}>
          <path d={path(band)} style={{ fill: `var(${band.ground})` }} />
          <polyline
            className="band-edge"
            points={at.map((place, i) => `${x(place)},${height(band.high[i] as number)}`).join(' ')}
            style={{ stroke: `var(${band.ink})` }}
          />
        </g>
      ))}
      {fromTop.map((band, i) => (
        <text
          key={band.id}
          className="band-name"
          x={frame.x + frame.width + 0.5 * lineHeight}
          y={centres[i] ?? middle(band)}
          dy="0.35em"
          style={{ fill: `var(${band.ink})` }}
        >
          {band.label}
        </text>
      ))}
    </svg>
  )
}
