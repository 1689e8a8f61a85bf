// One image, enlarged.

import { useEffect, useRef } from 'react'
import type { ImageShape } from '../../maths/image-shape.ts'
import { rampBetween } from '../figure/colour-ramp.ts'
import { contextOf } from '../figure/fresh-canvas.ts'
import { writeImage } from '../figure/image-pixels.ts'
import './small-images.css'
import type { Token } from '../figure/token.ts'
import { useSurroundings } from '../figure/use-surroundings.ts'

export interface ImageTileProps {
  /** Grey from 0 ground to 255 ink, or colours. */
  readonly image: Uint8Array
  readonly shape: ImageShape
  /** What it shows, for readers who cannot see it. */
  readonly description: string
  /** Of grey images alone. */
  readonly ground?: Token
  readonly ink?: Token
  /** Show the pixels as they are, rather than smoothed. */
  readonly pixelated?: boolean
}

/** A square as wide as it is given room; an image of another shape is as large as fits into it. */
export function ImageTile({ image, shape, description, ground = '--raised', ink = '--ink', pixelated = false }: ImageTileProps) {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const surroundings = useSurroundings(box)
  useEffect(() => {
    if (!canvas.current) return
    const context = contextOf(canvas.current)
    const ramp = rampBetween([surroundings.colour(ground), surroundings.colour(ink)])
    const drawing = new ImageData(shape.width, shape.height)
    writeImage(new Uint32Array(drawing.data.buffer), image, shape, ramp)
    context.putImageData(drawing, 0, 0)
  }, [image, shape, ground, ink, surroundings])
  return (
    <div ref={box} className="small-image" role="img" aria-label={description}>
      <canvas ref={canvas} width={shape.width} height={shape.height} className={pixelated ? 'small-image-pixels' : ''} />
    </div>
  )
}
