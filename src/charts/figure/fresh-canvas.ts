// A canvas made ready for a whole new drawing.
import type { Surroundings } from './use-surroundings.ts'

/** What draws on a canvas. Throws where this browser has none to give: Safari's memory for canvases has a limit. */
export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser gives no more room for drawings')
  return context
}

/** Empties the canvas, as large and as dense as the drawing, and measures in px from then on. Throws where there is nothing to draw on. */
export function freshCanvas(canvas: HTMLCanvasElement, { width, height, density }: Surroundings): CanvasRenderingContext2D {
  const context = contextOf(canvas)
  canvas.width = Math.round(width * density)
  canvas.height = Math.round(height * density)
  // As large as what lies over it, whatever the box does meanwhile: a canvas that is stretched tells false figures.
  canvas.style.inlineSize = `${width}px`
  canvas.style.blockSize = `${height}px`
  context.scale(density, density)
  return context
}
