// A matrix turned over its diagonal.

/** rows: [count, width] by rows; returns [width, count]. */
export function transposed(rows: Float64Array, count: number): Float64Array {
  const width = rows.length / count
  const out = new Float64Array(rows.length)
  for (let row = 0; row < count; row++)
    for (let column = 0; column < width; column++) out[column * count + row] = rows[row * width + column] as number
  return out
}
