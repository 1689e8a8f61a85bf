// What the charts of a stack have in common: caption, axes, a word where nothing is drawn yet, values read, and the surface over it all.
import { type ReactNode, type RefObject, useId } from 'react'
import '../figure/figure.css'
import type { Surroundings } from '../figure/use-surroundings.ts'
import { ChartSurface, type ChartSurfaceProps } from './ChartSurface.tsx'
import './line-chart.css'
import type { XAxis, YAxis } from './line-series.ts'
import { PlotAxes } from './PlotAxes.tsx'
import type { PlotLayout } from './plot-layout.ts'

interface ChartFrameProps extends Pick<ChartSurfaceProps, 'stops' | 'domain' | 'cursor' | 'onCursor' | 'onScrub' | 'valueText'> {
  /** Beside those of every chart. */
  readonly className?: string
  readonly plot: RefObject<HTMLDivElement | null>
  readonly layout: PlotLayout
  readonly surroundings: Surroundings
  readonly x: XAxis
  readonly y: YAxis
  readonly description: string
  readonly caption?: ReactNode
  /** What stands in the plot where nothing is drawn. */
  readonly empty?: string | false | undefined
  /** What is read, in the plural: `values`. */
  readonly noun: string
  /** The values at the cursor. */
  readonly readOut: ReactNode
  readonly overlay?: ReactNode
  /** The drawing itself, over the axes. */
  readonly children: ReactNode
}

export function ChartFrame({
  className,
  plot,
  layout,
  surroundings,
  x,
  y,
  description,
  caption,
  empty,
  noun,
  readOut,
  overlay,
  children,
  ...surface
}: ChartFrameProps) {
  const id = useId()
  return (
    <figure className={className ? `chart ${className} sans` : 'chart sans'}>
      {caption && (
        <figcaption id={`${id}-caption`} className="chart-caption">
          {caption}
        </figcaption>
      )}
      <div ref={plot} className="chart-plot" translate="no">
        <div role="img" aria-label={description}>
          <PlotAxes layout={layout} surroundings={surroundings} x={x} y={y} />
          {children}
        </div>
        {empty && (
          <p
            className="chart-empty"
            style={{ insetInline: `${layout.frame.x}px ${surroundings.width - layout.frame.x - layout.frame.width}px` }}
          >
            {empty}
          </p>
        )}
        {readOut}
        <span id={`${id}-verb`} hidden>
          Read {noun} along {x.label}:
        </span>
        <ChartSurface {...surface} x={layout.x} labelledBy={caption ? `${id}-verb ${id}-caption` : `${id}-verb`} />
        {overlay}
      </div>
    </figure>
  )
}
