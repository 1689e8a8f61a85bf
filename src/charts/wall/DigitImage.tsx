// One image, enlarged.

import { useEffect, useRef } from 'react'
import { rampBetween } from '../figure/colour-ramp.ts'
import './small-images.css'
import type { Token } from '../figure/token.ts'
import { useFigure } from '../figure/use-figure.ts'
import { side } from './wall-painter.ts'

export interface DigitImageProps {
  /** 784 bytes, 28 x 28, 0 ground to 255 ink. */
  readonly image: Uint8Array
  /** What it shows, for who cannot see it. */
  readonly description: string
  readonly ground?: Token
  readonly ink?: Token
  /** Show the pixels as they are, rather than smoothed. */
  readonly pixelated?: boolean
}

/** Fills the width it is given, square. */
export function DigitImage({ image, description, ground = '--raised', ink = '--ink', pixelated = false }: DigitImageProps) {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const figure = useFigure(box)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const ramp = rampBetween([figure.colour(ground), figure.colour(ink)])
    const drawing = new ImageData(side, side)
    new Uint32Array(drawing.data.buffer).set(Uint32Array.from({ length: side ** 2 }, (_, i) => ramp[image[i] ?? 0] as number))
    context.putImageData(drawing, 0, 0)
  }, [image, ground, ink, figure])
  return (
    <div ref={box} className="small-image" role="img" aria-label={description}>
      <canvas ref={canvas} width={side} height={side} className={pixelated ? 'small-image-pixels' : ''} />
    </div>
  )
}
