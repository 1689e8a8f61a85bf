// The layers that networks are made of, as data: what each computes, and the shapes and weight counts that follow.
import { listed } from '../../words/lists.ts'

export type Activation = 'linear' | 'relu'
/** `same`: the output is the input's size divided by the stride, rounded up, with zeros around; `valid`: no padding. */
export type Padding = 'same' | 'valid'

export interface DenseLayer {
  readonly kind: 'dense'
  readonly units: number
  readonly activation: Activation
}

export interface ConvolutionLayer {
  readonly kind: 'convolution'
  /** Height and width of the filters. */
  readonly size: number
  readonly stride: number
  readonly padding: Padding
  readonly channels: number
  readonly activation: Activation
}

export interface MaxPoolLayer {
  readonly kind: 'max-pool'
  readonly size: number
  readonly stride: number
  readonly padding: Padding
}

/** Each channel's mean over the whole image. */
export interface MeanPoolLayer {
  readonly kind: 'mean-pool'
}

/** Divides each value by a norm over the channels beside it (Krizhevsky et al. 2012). */
export interface LocalResponseLayer {
  readonly kind: 'local-response'
}

/** Each unit or channel to mean 0 and variance 1 over the batch, then a learned scale and shift (Ioffe and Szegedy 2015). */
export interface BatchNormLayer {
  readonly kind: 'batch-norm'
  readonly activation: Activation
}

export interface DropoutLayer {
  readonly kind: 'dropout'
  /** Share of the units silenced in every step. */
  readonly rate: number
}

/** From an image to a row of units. */
export interface FlattenLayer {
  readonly kind: 'flatten'
}

/** Branches that all see the same input; their channels are concatenated. All end in a ReLU, or in what came from one. */
export interface ForkLayer {
  readonly kind: 'fork'
  readonly branches: readonly (readonly Layer[])[]
}

export type Layer =
  | DenseLayer
  | ConvolutionLayer
  | MaxPoolLayer
  | MeanPoolLayer
  | LocalResponseLayer
  | BatchNormLayer
  | DropoutLayer
  | FlattenLayer
  | ForkLayer

/** What one example looks like between two layers: [units], or [height, width, channels]. */
export type Shape = readonly [units: number] | readonly [height: number, width: number, channels: number]

/** Shape of a layer's output. Throws a RangeError where the layer cannot take such an input. */
export function outputShape(layer: Layer, input: Shape): Shape {
  switch (layer.kind) {
    case 'dense':
      return [layer.units]
    case 'convolution':
    case 'max-pool': {
      const [height, width, channels] = imageShape(layer, input)
      return [slide(height, layer), slide(width, layer), layer.kind === 'max-pool' ? channels : layer.channels]
    }
    case 'mean-pool':
      return [imageShape(layer, input)[2]]
    case 'flatten':
      return [sizeOf(input)]
    case 'fork': {
      const shapes = layer.branches.map((branch) => imageShape(layer, outputOf(branch, input)))
      const [height, width] = shapes[0] as readonly [number, number, number]
      return [height, width, shapes.reduce((sum, [, , channels]) => sum + channels, 0)]
    }
    case 'local-response':
    case 'batch-norm':
    case 'dropout':
      return input
    default:
      return layer satisfies never
  }
}

/** Shape that comes out of the last of some layers. */
export function outputOf(layers: readonly Layer[], input: Shape): Shape {
  return layers.reduce((shape, layer) => outputShape(layer, shape), input)
}

/** Weights and biases of a layer. Those of batch normalisation are not counted, as the paper does not count them. */
function weightCount(layer: Layer, input: Shape): number {
  switch (layer.kind) {
    case 'dense':
      return (sizeOf(input) + 1) * layer.units
    case 'convolution':
      return (layer.size ** 2 * imageShape(layer, input)[2] + 1) * layer.channels
    case 'fork':
      return layer.branches.reduce((total, branch) => total + parameterCount(branch, input), 0)
    default:
      return 0
  }
}

/** Multiplications (and as many additions) that one image takes on its way through some layers: what a forward pass costs. */
export function multiplyAdds(layers: readonly Layer[], input: Shape): number {
  return layers.reduce((total, layer) => {
    const output = outputShape(layer, input)
    const own =
      layer.kind === 'fork'
        ? layer.branches.reduce((sum, branch) => sum + multiplyAdds(branch, input), 0)
        : layer.kind === 'convolution'
          ? layer.size ** 2 * (input.at(-1) as number) * sizeOf(output)
          : layer.kind === 'dense'
            ? sizeOf(input) * layer.units
            : 0
    input = output
    return total + own
  }, 0)
}

export interface LayerSummary {
  readonly layer: Layer
  readonly input: Shape
  readonly output: Shape
  readonly weights: number
}

/** Each layer with the shapes that enter and leave it, and its number of weights, biases included. */
export function summarise(layers: readonly Layer[], input: Shape): LayerSummary[] {
  return layers.map((layer) => {
    const summary = { layer, input, output: outputShape(layer, input), weights: weightCount(layer, input) }
    input = summary.output
    return summary
  })
}

/** Weights and biases in all. 784-512-10 has 407,050. */
export function parameterCount(layers: readonly Layer[], input: Shape): number {
  return summarise(layers, input).reduce((total, { weights }) => total + weights, 0)
}

/** A layer in words: `5×5 convolution, ReLU`, `max-pool 2×2, step 2`, `(1×1 convolution, ReLU | 3×3 convolution, ReLU)`. */
export function layerTitle(layer: Layer): string {
  const square = (size: number) => `${size}×${size}`
  const relu = (title: string, activation: Activation) => (activation === 'relu' ? `${title}, ReLU` : title)
  switch (layer.kind) {
    case 'dense':
      return relu('fully connected', layer.activation)
    case 'convolution':
      return relu(`${square(layer.size)} convolution${layer.stride === 1 ? '' : `, step ${layer.stride}`}`, layer.activation)
    case 'max-pool':
      return `max-pool ${square(layer.size)}, step ${layer.stride}`
    case 'mean-pool':
      return 'mean-pool'
    case 'local-response':
      return 'local response normalisation'
    case 'batch-norm':
      return relu('batch normalisation', layer.activation)
    case 'dropout':
      return `dropout ${layer.rate}`
    case 'flatten':
      return 'flatten'
    case 'fork':
      return `(${layer.branches.map((branch) => listed(branch.map(layerTitle))).join(' | ')})`
    default:
      return layer satisfies never
  }
}

export const sizeOf = (shape: Shape): number => (shape as readonly number[]).reduce((product, side) => product * side, 1)

function imageShape(layer: Layer, shape: Shape): readonly [number, number, number] {
  if (shape.length === 3) return shape
  throw new RangeError(`${layer.kind}: expected an image [height, width, channels], got [${listed(shape)}]`)
}

/** How often a window fits along one side of an image. */
function slide(side: number, { size, stride, padding }: { size: number; stride: number; padding: Padding }): number {
  const places = padding === 'same' ? Math.ceil(side / stride) : Math.floor((side - size) / stride) + 1
  if (places < 1) throw new RangeError(`window: expected an image of at least ${size} pixels a side, got ${side}`)
  return places
}
