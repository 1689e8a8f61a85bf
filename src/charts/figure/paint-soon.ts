// Painting with the next frame, so that many changes are painted once; on paper at once, since a print waits for no frame.

/** Returns what calls it off. */
export function paintSoon(paint: () => void): () => void {
  const frame = requestAnimationFrame(paint)
  if (matchMedia('print').matches) paint()
  return () => cancelAnimationFrame(frame)
}
