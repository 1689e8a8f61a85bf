// A function of the place on a line, painted over the plane that the line lies in: constant across it, so stripes.
import { freshCanvas } from '../figure/fresh-canvas.ts'
import type { Surroundings } from '../figure/use-surroundings.ts'

export interface Stripes {
  /** Values from `first` on, `step` apart along the line, in units of the plane. */
  readonly values: Float64Array
  readonly first: number
  readonly step: number
  /** The value that is painted in full; what is beyond it looks the same. */
  readonly most: number
}

const strongest = { above: 0.3, below: 0.2 }

/** Above zero in the construction's colour, below in grey, fainter towards zero. angle: of the line, in radians, upwards. */
export function paintStripes(
  canvas: HTMLCanvasElement,
  surroundings: Surroundings,
  stripes: Stripes | null,
  angle: number,
  perUnit: number,
): void {
  const context = freshCanvas(canvas, surroundings)
  if (!stripes) return
  const { width, height } = surroundings
  const { values, first, step, most } = stripes
  context.translate(width / 2, height / 2)
  context.rotate(-angle)
  const reach = Math.hypot(width, height)
  const [above, below] = [surroundings.colour('--construction'), surroundings.colour('--reference')]
  // One gradient: rectangles side by side would overlap, and where they do show a pattern of their own.
  const last = values.length - 1
  const gradient = context.createLinearGradient(first * perUnit, 0, (first + last * step) * perUnit, 0)
  values.forEach((value, at) => {
    const strength = (value > 0 ? strongest.above : strongest.below) * Math.min(1, Math.abs(value) / most)
    gradient.addColorStop(at / last, withAlpha(value > 0 ? above : below, strength))
  })
  context.fillStyle = gradient
  context.fillRect(-reach, -reach, 2 * reach, 2 * reach)
}

/** A computed colour, `rgb(r, g, b)`, made translucent. */
function withAlpha(colour: string, alpha: number): string {
  const [red = 0, green = 0, blue = 0] = colour.match(/[\d.]+/g) ?? []
  return `rgba(${red}, ${green}, ${blue}, ${alpha.toFixed(4)})`
}
