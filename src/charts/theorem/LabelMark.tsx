// A label as a shape in ink: the same in every picture, and no colour, for colours mean ideas.

import './label-mark.css'

/** A circle, square, triangle or diamond, filled or open. `size` scales it (1 is usual). */
export interface Mark {
  readonly shape: 'circle' | 'square' | 'triangle' | 'diamond'
  readonly filled: boolean
  readonly size: number
}

/** Outlines around the origin, 12 px across. */
const outlines: Readonly<Record<Mark['shape'], string>> = {
  circle: 'M-6,0a6,6 0 1,0 12,0a6,6 0 1,0 -12,0z',
  square: 'M-5.4,-5.4h10.8v10.8h-10.8z',
  triangle: 'M0,-6.6L6.2,5h-12.4z',
  diamond: 'M0,-7.2L7.2,0L0,7.2L-7.2,0z',
}

interface LabelMarkProps {
  readonly mark: Mark
  readonly x: number
  readonly y: number
  /** Not reached yet. */
  readonly faint?: boolean
}

/** An SVG group at (x, y) px. */
export function LabelMark({ mark: { shape, filled, size }, x, y, faint = false }: LabelMarkProps) {
  return (
    <path
      className={`label-mark ${filled ? 'label-mark-filled' : ''} ${faint ? 'label-mark-faint' : ''}`}
      d={outlines[shape]}
      transform={`translate(${x},${y}) scale(${size})`}
    />
  )
}
