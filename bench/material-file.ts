// The files of the training material as the engines read them.
import type { Layer, Shape } from '../src/experiment/networks/layers.ts'
import { whitenImages } from '../src/maths/whiten.ts'

export interface MaterialHeader {
  readonly n: number
  readonly batchSize: number
  /** Full batches; training goes through them again and again. */
  readonly batches: number
  /** Pixels of an image times channels, and the same as the network sees it. */
  readonly inputs: number
  readonly input: Shape
  readonly classes: number
  readonly layers: readonly Layer[]
  /** Of the initial weights, in the order of the layers: dense [1, in, out], filters [1, height, width, in, out], biases [1, 1, out] */
  readonly shapes: readonly (readonly number[])[]
  readonly learningRate: number
  readonly momentum: number
}

export interface Material extends MaterialHeader {
  readonly weights: readonly Float32Array<ArrayBuffer>[]
  /** Which images each batch holds, [batches * batchSize]. */
  readonly rows: Int32Array
  /** Of all images, [n]. */
  readonly labels: Uint8Array
  /** [n * inputs] */
  readonly images: Uint8Array
}

/** Fetches PATH.json and PATH.bin. */
export async function fetchMaterial(path: string): Promise<Material> {
  const [header, bytes] = await Promise.all([
    fetch(`${path}.json`).then((response) => response.json() as Promise<MaterialHeader>),
    fetch(`${path}.bin`).then((response) => response.arrayBuffer()),
  ])
  let at = 0
  const take = (count: number): number => {
    at += count
    return at - count
  }
  const weights = header.shapes.map((shape) => {
    const size = shape.reduce((product, side) => product * side, 1)
    return new Float32Array(bytes, take(4 * size), size)
  })
  const dealt = header.batches * header.batchSize
  const rows = new Int32Array(bytes, take(4 * dealt), dealt)
  const labels = new Uint8Array(bytes, take(header.n), header.n)
  const images = new Uint8Array(bytes, take(header.n * header.inputs), header.n * header.inputs)
  return { ...header, weights, rows, labels, images }
}

/** All batches one after the other, for engines that keep them so: whitened pixels [rows, inputs], labels [rows] and as one-hot rows. */
export function laidOut({ images, labels, rows, n, inputs, classes }: Material): {
  pixels: Float32Array<ArrayBuffer>
  told: Int32Array<ArrayBuffer>
  oneHot: Float32Array<ArrayBuffer>
} {
  const whitened = whitenImages(images, n, inputs)
  const pixels = new Float32Array(rows.length * inputs)
  const told = new Int32Array(rows.length)
  const oneHot = new Float32Array(rows.length * classes)
  rows.forEach((row, at) => {
    pixels.set(whitened.subarray(row * inputs, (row + 1) * inputs), at * inputs)
    told[at] = labels[row] as number
    oneHot[at * classes + (labels[row] as number)] = 1
  })
  return { pixels, told, oneHot }
}

/** The shape of a parameter as other libraries have it: without the number of models, and biases as rows. */
export function singleShape([, ...own]: readonly number[]): number[] {
  return own.length === 2 && own[0] === 1 ? own.slice(1) : own
}
