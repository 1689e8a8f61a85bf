// First-layer weights as small images: lighter than the middle is negative, darker positive (the other way round in the dark);
// those of colour images in colours, grey where a weight is zero.

import { useEffect, useRef } from 'react'
import type { ImageShape } from '../../maths/image-shape.ts'
import { rampBetween } from '../figure/colour-ramp.ts'
import { contextOf } from '../figure/fresh-canvas.ts'
import './small-images.css'
import { useSurroundings } from '../figure/use-surroundings.ts'
import { filterGridSize, writeFilters } from './filter-pixels.ts'

export interface FilterGridProps {
  /** [count * height * width * channels], any scale: each filter is shown from minus to plus its own largest weight. */
  readonly weights: Float32Array | Int8Array
  readonly count: number
  readonly shape: ImageShape
  readonly columns: number
  readonly description: string
}

export function FilterGrid({ weights, count, shape, columns, description }: FilterGridProps) {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const surroundings = useSurroundings(box)
  const { width, height } = filterGridSize(count, columns, shape)
  useEffect(() => {
    if (!canvas.current) return
    const context = contextOf(canvas.current)
    const ramp = rampBetween([
      surroundings.colour('--filter-negative'),
      surroundings.colour('--filter-zero'),
      surroundings.colour('--filter-positive'),
    ])
    const drawing = new ImageData(width, height)
    writeFilters(new Uint32Array(drawing.data.buffer), weights, shape, columns, ramp)
    context.putImageData(drawing, 0, 0)
  }, [weights, shape, columns, width, height, surroundings])
  return (
    <div ref={box} className="filter-grid" role="img" aria-label={description} style={{ aspectRatio: `${width} / ${height}` }}>
      <canvas ref={canvas} width={width} height={height} className="small-image-pixels" />
    </div>
  )
}
