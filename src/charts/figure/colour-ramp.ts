// Colours between colours, as the 32-bit pixels of an ImageData.

const steps = 256

/**
 * 256 pixels from the first CSS colour (`rgb(...)`, as computed styles give it) over any others to the last,
 * evenly spaced. A pixel is little-endian RGBA, opaque.
 */
export function rampBetween(colours: readonly string[]): Uint32Array {
  const stops = colours.map((colour) => (colour.match(/[\d.]+/g) ?? []).map(Number))
  return Uint32Array.from({ length: steps }, (_, i) => {
    const place = (i / (steps - 1)) * (stops.length - 1)
    const before = Math.min(stops.length - 2, Math.floor(place))
    const [r = 0, g = 0, b = 0] = [0, 1, 2].map((c) => mix(stops[before]?.[c] ?? 0, stops[before + 1]?.[c] ?? 0, place - before))
    return toPixel(r, g, b)
  })
}

/** Two ramps mixed, `share` (0-1) of the second: a fade costs 256 mixtures, not one per pixel. */
export function mixRamps(from: Uint32Array, to: Uint32Array, share: number): Uint32Array {
  return from.map((pixel, i) => {
    const other = to[i] as number
    const channel = (shift: number) => mix((pixel >>> shift) & 255, (other >>> shift) & 255, share)
    return toPixel(channel(0), channel(8), channel(16))
  })
}

const mix = (a: number, b: number, share: number): number => a + share * (b - a)

/** Channels 0-255. */
export const toPixel = (r: number, g: number, b: number): number =>
  ((255 << 24) | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0
