// Digit-like images from formulas: strokes of a seven-segment display, each shaken by its own numbers.

/** Segments of a unit-high digit as [x0, y0, x1, y1]: top, upper right, lower right, bottom, lower left, upper left, middle. */
const segments = [
  [0, 0, 1, 0],
  [1, 0, 1, 1],
  [1, 1, 1, 2],
  [0, 2, 1, 2],
  [0, 1, 0, 2],
  [0, 0, 0, 1],
  [0, 1, 1, 1],
] as const
const lit = ['012345', '12', '01643', '01623', '5612', '05623', '056432', '012', '0123456', '012356']

/** A fixed number in [0, 1) for a pair of whole numbers. */
export const fixed = (a: number, b: number): number => {
  const wave = Math.sin(a * 127.1 + b * 311.7) * 43758.5453
  return wave - Math.floor(wave)
}

/** [count * 784] bytes; image i shows digit i * 7 % 10. */
export function exampleDigits(count: number): Uint8Array {
  const images = new Uint8Array(count * 784)
  for (let image = 0; image < count; image++) {
    const slant = 0.5 * (fixed(image, 1) - 0.3)
    const size = 8 + 2 * fixed(image, 2)
    const strokes = [...(lit[(image * 7) % 10] as string)].map((id) => {
      const shaken = (segments[Number(id)] as readonly number[]).map((v, i) => v + 0.25 * (fixed(image + i, Number(id)) - 0.5))
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = shaken
      const place = (x: number, y: number) => [14 + size * (0.8 * (x - 0.5) - slant * (y - 1)), 14 + size * (y - 1)] as const
      return [...place(x0, y0), ...place(x1, y1)] as const
    })
    for (let y = 0; y < 28; y++)
      for (let x = 0; x < 28; x++) {
        const near = Math.min(...strokes.map((stroke) => distance(x + 0.5, y + 0.5, stroke)))
        images[image * 784 + y * 28 + x] = 255 * Math.min(1, Math.max(0, 2 - near))
      }
  }
  return images
}

function distance(x: number, y: number, [x0, y0, x1, y1]: readonly [number, number, number, number]): number {
  const along = ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / ((x1 - x0) ** 2 + (y1 - y0) ** 2 || 1)
  const share = Math.min(1, Math.max(0, along))
  return Math.hypot(x - x0 - share * (x1 - x0), y - y0 - share * (y1 - y0))
}

/** States of `count` images, `corruption` (0-1) of them with a changed label, `learned` and `lied` (0-1) of them so far. */
export function exampleStates(count: number, corruption: number, learned: number, lied: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, i) => {
    if (fixed(i, 5) >= corruption) return fixed(i, 6) < learned ? 1 : 0
    if (fixed(i, 7) < lied) return 4
    return fixed(i, 8) < 0.7 ? 3 : 2
  })
}
