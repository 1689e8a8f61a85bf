// A canvas made ready for a whole new drawing.
import type { Surroundings } from './use-surroundings.ts'

/** Empties the canvas, as large and as dense as the drawing, and measures in px from then on; null where there is no canvas to draw on. */
export function freshCanvas(canvas: HTMLCanvasElement, { width, height, density }: Surroundings): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d')
  if (!context) return null
  canvas.width = Math.round(width * density)
  canvas.height = Math.round(height * density)
  // As large as what lies over it, whatever the box does meanwhile: a canvas that is stretched tells false figures.
  canvas.style.inlineSize = `${width}px`
  canvas.style.blockSize = `${height}px`
  context.scale(density, density)
  return context
}
