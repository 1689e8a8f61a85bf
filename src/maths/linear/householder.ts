// Small least-squares problems by Householder's reflections, which lose nothing where normal equations would square the condition.
// Golub & Van Loan, Matrix Computations, 4th edition, sections 5.2, 5.3 and 5.6.
import { transposed } from './transposed.ts'

/** The matrix has fewer independent columns than columns, as far as double precision can tell. */
class RankError extends Error {
  override name = 'RankError'
}

/** A matrix made triangular: what is left of it, [rows, columns], and the reflections that did it. */
interface Triangle {
  readonly columns: number
  readonly values: Float64Array
  readonly reflections: readonly Reflection[]
}

/** From row `first` on. */
interface Reflection {
  readonly first: number
  readonly vector: Float64Array
}

/** matrix: [rows, columns] by rows, rows >= columns; returns the v for which |matrix v - y| is least. Throws a RankError. */
export function leastSquares(matrix: Float64Array, y: Float64Array): Float64Array {
  const triangle = triangularise(matrix, y.length)
  const { columns, values } = triangle
  const b = reflected(triangle, y, 1)
  const v = new Float64Array(columns)
  for (let k = columns - 1; k >= 0; k--) {
    let rest = b[k] as number
    for (let j = k + 1; j < columns; j++) rest -= (values[k * columns + j] as number) * (v[j] as number)
    v[k] = rest / (values[k * columns + k] as number)
  }
  return v
}

/** matrix: [rows, columns] by rows, rows <= columns; returns the shortest v with matrix v = y. Throws a RankError. */
export function leastNorm(matrix: Float64Array, y: Float64Array): Float64Array {
  const rows = y.length
  const { values, reflections } = triangularise(transposed(matrix, rows), matrix.length / rows)
  const v = new Float64Array(matrix.length / rows)
  for (let k = 0; k < rows; k++) {
    let rest = y[k] as number
    for (let j = 0; j < k; j++) rest -= (values[j * rows + k] as number) * (v[j] as number)
    v[k] = rest / (values[k * rows + k] as number)
  }
  for (const reflection of reflections.toReversed()) reflect(v, 1, 0, reflection)
  return v
}

/** What is left of the rows of `values`, [rows, columns], and of y at a right angle to all columns of `matrix`, [rows, few]: few rows fewer. */
export function beyond(matrix: Float64Array, values: Float64Array, y: Float64Array): { values: Float64Array; y: Float64Array } {
  const triangle = triangularise(matrix, y.length)
  const columns = values.length / y.length
  return {
    values: reflected(triangle, values, columns).slice(triangle.columns * columns),
    y: reflected(triangle, y, 1).slice(triangle.columns),
  }
}

function triangularise(matrix: Float64Array, rows: number): Triangle {
  const columns = matrix.length / rows
  const values = matrix.slice()
  const reflections: Reflection[] = []
  for (let k = 0; k < columns; k++) {
    const column = Float64Array.from({ length: rows }, (_, i) => values[i * columns + k] as number)
    const vector = column.slice(k)
    const length = Math.hypot(...vector)
    if (!(length > 1e-13 * Math.hypot(...column))) throw new RankError(`column ${k + 1} of ${columns} depends on those before it`)
    vector[0] = (vector[0] as number) + ((vector[0] as number) < 0 ? -length : length)
    const size = Math.hypot(...vector)
    const reflection = { first: k, vector: vector.map((value) => value / size) }
    for (let j = k; j < columns; j++) reflect(values, columns, j, reflection)
    reflections.push(reflection)
  }
  return { columns, values, reflections }
}

function reflected({ reflections }: Triangle, values: Float64Array, columns: number): Float64Array {
  const out = values.slice()
  for (const reflection of reflections) for (let j = 0; j < columns; j++) reflect(out, columns, j, reflection)
  return out
}

/** Turns one column over the plane at a right angle to the vector. */
function reflect(values: Float64Array, stride: number, column: number, { first, vector }: Reflection): void {
  let along = 0
  for (let i = 0; i < vector.length; i++) along += (vector[i] as number) * (values[(first + i) * stride + column] as number)
  for (let i = 0; i < vector.length; i++) {
    const at = (first + i) * stride + column
    values[at] = (values[at] as number) - 2 * along * (vector[i] as number)
  }
}
