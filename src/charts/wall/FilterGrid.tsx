// First-layer weights as small images: lighter than the middle is negative, darker positive (the other way round in the dark).

import { max } from 'd3'
import { useEffect, useRef } from 'react'
import { rampBetween } from '../figure/colour-ramp.ts'
import './small-images.css'
import { useFigure } from '../figure/use-figure.ts'

export interface FilterGridProps {
  /** [count * height * width], any scale: each filter is shown from minus to plus its own largest weight. */
  readonly weights: Float32Array | Int8Array
  readonly count: number
  readonly height: number
  readonly width: number
  readonly columns: number
  readonly description: string
}

export function FilterGrid({ weights, count, height, width, columns, description }: FilterGridProps) {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const figure = useFigure(box)
  const across = columns * (width + 1) - 1
  const down = Math.ceil(count / columns) * (height + 1) - 1
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const ramp = rampBetween([figure.colour('--filter-negative'), figure.colour('--filter-zero'), figure.colour('--filter-positive')])
    const drawing = new ImageData(across, down)
    const pixels = new Uint32Array(drawing.data.buffer)
    for (let filter = 0; filter < count; filter++) {
      const own = weights.subarray(filter * height * width, (filter + 1) * height * width)
      const largest = max(own, Math.abs) || 1
      const corner = Math.floor(filter / columns) * (height + 1) * across + (filter % columns) * (width + 1)
      for (const [i, weight] of own.entries())
        pixels[corner + Math.floor(i / width) * across + (i % width)] = ramp[Math.round(127.5 * (1 + weight / largest))] as number
    }
    context.putImageData(drawing, 0, 0)
  }, [weights, count, height, width, columns, across, down, figure])
  return (
    <div ref={box} className="filter-grid" role="img" aria-label={description} style={{ aspectRatio: `${across} / ${down}` }}>
      <canvas ref={canvas} width={across} height={down} className="small-image-pixels" />
    </div>
  )
}
