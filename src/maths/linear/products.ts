// Inner products of many rows with many rows: what Gram matrices and Cholesky's method spend their time on.

/** Some rows of a matrix in double precision, one after another. */
export interface Rows {
  readonly values: Float64Array
  /** Where the first of them begins. */
  readonly offset: number
  /** From the beginning of a row to that of the next. */
  readonly stride: number
  readonly count: number
}

/** All rows of a matrix whose rows have `length` values. */
export const rowsOf = (values: Float64Array, length: number): Rows => ({ values, offset: 0, stride: length, count: values.length / length })

/** So many values of a row are gone through before others come: both sides stay in the fast memory. */
const sliceLength = 256

/** Adds `scale` times the inner product of row i of `a` and row j of `b`, over their first `length` values, to value j of row i of `out`. */
export function addProducts(out: Rows, a: Rows, b: Rows, length: number, scale: number): void {
  for (let from = 0; from < length; from += sliceLength) addSlice(out, a, b, from, Math.min(length, from + sliceLength), scale)
}

function addSlice(out: Rows, a: Rows, b: Rows, from: number, to: number, scale: number): void {
  const evenA = a.count - (a.count % 4)
  const evenB = b.count - (b.count % 4)
  for (let i = 0; i < evenA; i += 4) for (let j = 0; j < evenB; j += 4) addTile(out, a, b, i, j, from, to, scale)
  for (let i = 0; i < a.count; i++) for (let j = i < evenA ? evenB : 0; j < b.count; j++) addOne(out, a, b, i, j, from, to, scale)
}

function addOne(out: Rows, a: Rows, b: Rows, i: number, j: number, from: number, to: number, scale: number): void {
  const firstA = a.offset + i * a.stride
  const firstB = b.offset + j * b.stride
  let sum = 0
  for (let p = from; p < to; p++) sum += (a.values[firstA + p] as number) * (b.values[firstB + p] as number)
  const at = out.offset + i * out.stride + j
  out.values[at] = (out.values[at] as number) + scale * sum
}

/** Sixteen sums at once, so that eight values read from memory serve sixteen products. */
function addTile(out: Rows, a: Rows, b: Rows, i: number, j: number, from: number, to: number, scale: number): void {
  const { values: x, stride: down } = a
  const { values: y, stride: across } = b
  const [down2, down3, across2, across3] = [2 * down, 3 * down, 2 * across, 3 * across]
  let p = a.offset + i * down + from
  let q = b.offset + j * across + from
  const end = a.offset + i * down + to
  let [s00, s01, s02, s03] = [0, 0, 0, 0]
  let [s10, s11, s12, s13] = [0, 0, 0, 0]
  let [s20, s21, s22, s23] = [0, 0, 0, 0]
  let [s30, s31, s32, s33] = [0, 0, 0, 0]
  for (; p < end; p++, q++) {
    const x0 = x[p] as number
    const x1 = x[p + down] as number
    const x2 = x[p + down2] as number
    const x3 = x[p + down3] as number
    const y0 = y[q] as number
    const y1 = y[q + across] as number
    const y2 = y[q + across2] as number
    const y3 = y[q + across3] as number
    s00 += x0 * y0
    s01 += x0 * y1
    s02 += x0 * y2
    s03 += x0 * y3
    s10 += x1 * y0
    s11 += x1 * y1
    s12 += x1 * y2
    s13 += x1 * y3
    s20 += x2 * y0
    s21 += x2 * y1
    s22 += x2 * y2
    s23 += x2 * y3
    s30 += x3 * y0
    s31 += x3 * y1
    s32 += x3 * y2
    s33 += x3 * y3
  }
  const first = out.offset + i * out.stride + j
  addFour(out.values, first, scale, s00, s01, s02, s03)
  addFour(out.values, first + out.stride, scale, s10, s11, s12, s13)
  addFour(out.values, first + 2 * out.stride, scale, s20, s21, s22, s23)
  addFour(out.values, first + 3 * out.stride, scale, s30, s31, s32, s33)
}

function addFour(values: Float64Array, at: number, scale: number, s0: number, s1: number, s2: number, s3: number): void {
  values[at] = (values[at] as number) + scale * s0
  values[at + 1] = (values[at + 1] as number) + scale * s1
  values[at + 2] = (values[at + 2] as number) + scale * s2
  values[at + 3] = (values[at + 3] as number) + scale * s3
}
