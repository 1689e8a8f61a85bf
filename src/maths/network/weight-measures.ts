// What the weights of a trained network say: how far they came, and how clear its answers are for their size.
import { dot, lengthOf, times, timesTransposed } from '../linear/vectors.ts'
import { createStream } from '../random.ts'
import type { DenseNetwork } from './dense-network.ts'

/** |w - w0| over all weights and biases. */
export function distanceMoved(initial: readonly ArrayLike<number>[], final: readonly ArrayLike<number>[]): number {
  let square = 0
  for (const [at, values] of final.entries())
    for (let p = 0; p < values.length; p++) square += ((values[p] as number) - (initial[at]?.[p] as number)) ** 2
  return Math.sqrt(square)
}

/** outputs: [n, classes] by rows; returns for each image the output of its label less the largest other one. */
export function marginsOf(outputs: Float64Array, labels: Uint8Array, classes: number): Float64Array {
  return Float64Array.from(labels, (label, image) => {
    let other = Number.NEGATIVE_INFINITY
    for (let own = 0; own < classes; own++) if (own !== label) other = Math.max(other, outputs[image * classes + own] as number)
    return (outputs[image * classes + label] as number) - other
  })
}

/** The most by which the network can stretch a difference between two images: the product of its layers' largest singular values bounds it. */
export const spectralProduct = (network: DenseNetwork): number =>
  network.reduce((product, { weights, inputs }) => product * spectralNorm(weights, inputs), 1)

const mostRounds = 5000

/** The largest singular value of a matrix [rows, columns], by power iteration, to ten digits or so. */
export function spectralNorm(matrix: Float64Array, columns: number): number {
  const { normal } = createStream(1, 'spectral-norm')
  let v = unit(Float64Array.from({ length: columns }, normal))
  let value = 0
  for (let round = 0; round < mostRounds; round++) {
    const image = times(matrix, v)
    const before = value
    value = lengthOf(image)
    if (value === 0 || Math.abs(value - before) <= 1e-13 * value) break
    v = unit(timesTransposed(matrix, image))
  }
  return value
}

const unit = (v: Float64Array): Float64Array => {
  const length = Math.sqrt(dot(v, v))
  return v.map((value) => value / length)
}
