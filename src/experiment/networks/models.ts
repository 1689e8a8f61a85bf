// The networks of the paper as data: a list of layers each, to which width, dropout and batch normalisation are applied.
import type { DatasetInfo } from '../datasets/catalogue.ts'
import { type ConvolutionLayer, type DenseLayer, type ForkLayer, type Layer, type MaxPoolLayer, type Shape, sizeOf } from './layers.ts'

interface ModelDefinition {
  readonly title: string
  /** Whether hidden layers are batch-normalised unless the spec says otherwise. */
  readonly batchNorm: boolean
  /** The hidden layers at width 1, without batch normalisation and dropout; the last layer, one linear unit a class, is added. */
  readonly hidden: readonly Layer[]
}

const dense = (units: number): DenseLayer => ({ kind: 'dense', units, activation: 'relu' })
const convolution = (size: number, channels: number, options: Partial<ConvolutionLayer> = {}): ConvolutionLayer => ({
  kind: 'convolution',
  size,
  channels,
  stride: 1,
  padding: 'same',
  activation: 'relu',
  ...options,
})
const maxPool = (size: number): MaxPoolLayer => ({ kind: 'max-pool', size, stride: 2, padding: 'same' })
const flatten: Layer = { kind: 'flatten' }
const localResponse: Layer = { kind: 'local-response' }

/** Inc(a + b) of the paper's appendix: 1x1 beside 3x3 filters. */
const inception = (pointwise: number, wide: number): ForkLayer => ({
  kind: 'fork',
  branches: [[convolution(1, pointwise)], [convolution(3, wide)]],
})
/** Down(c): 3x3 filters with stride 2 beside a max-pool. */
const downsample = (channels: number): ForkLayer => ({
  kind: 'fork',
  branches: [[convolution(3, channels, { stride: 2 })], [maxPool(3)]],
})

const definitions = {
  softmax: { title: 'Softmax regression', batchNorm: false, hidden: [] },
  'mlp-1x512': { title: 'MLP 1×512', batchNorm: false, hidden: [dense(512)] },
  'mlp-3x512': { title: 'MLP 3×512', batchNorm: false, hidden: [dense(512), dense(512), dense(512)] },
  lenet: {
    title: 'LeNet',
    batchNorm: false,
    hidden: [convolution(5, 6), maxPool(2), convolution(5, 16, { padding: 'valid' }), maxPool(2), flatten, dense(120), dense(84)],
  },
  alexnet: {
    title: 'Small AlexNet',
    batchNorm: false,
    hidden: [convolution(5, 64), maxPool(3), localResponse, convolution(5, 64), maxPool(3), localResponse, flatten, dense(384), dense(192)],
  },
  inception: {
    title: 'Small Inception',
    batchNorm: true,
    hidden: [
      convolution(3, 96),
      inception(32, 32),
      inception(32, 48),
      downsample(80),
      inception(112, 48),
      inception(96, 64),
      inception(80, 80),
      inception(48, 96),
      downsample(96),
      inception(176, 160),
      inception(176, 160),
      { kind: 'mean-pool' },
    ],
  },
} as const satisfies Record<string, ModelDefinition>

export type ModelName = keyof typeof definitions

export function modelTitle(model: ModelName): string {
  return definitions[model].title
}

export interface NetworkDefinition {
  readonly layers: readonly Layer[]
  /** What one example looks like as it enters the first layer: a row of pixels, or an image. */
  readonly input: Shape
  /** Pixels of an image times channels. */
  readonly inputs: number
  readonly classes: number
}

export interface ModelChoice {
  readonly model: ModelName
  readonly width: number
  readonly batchNorm?: 'as-defined' | 'on' | 'off'
  readonly dropout?: number
}

/** The network that a run trains on images of this data set. */
export function networkOf(
  choice: ModelChoice,
  { height, width, channels, classes }: Pick<DatasetInfo, 'height' | 'width' | 'channels' | 'classes'>,
): NetworkDefinition {
  return defineNetwork(choice, [height, width, channels], classes.length)
}

/** The same for images of any shape. */
export function defineNetwork(
  { model, width, batchNorm = 'as-defined', dropout = 0 }: ModelChoice,
  image: readonly [height: number, width: number, channels: number],
  classes: number,
): NetworkDefinition {
  const definition: ModelDefinition = definitions[model]
  const scaled = definition.hidden.map((layer) => widened(layer, width))
  const hidden = isNormalised({ model, batchNorm }) ? withBatchNorm(scaled) : scaled
  const layers = withDropout([...hidden, { kind: 'dense', units: classes, activation: 'linear' }], dropout)
  const inputs = sizeOf(image)
  return { layers, input: isConvolutional(model) ? image : [inputs], inputs, classes }
}

/** Whether hidden layers are batch-normalised: as the network is defined, unless that is set. */
export const isNormalised = ({ model, batchNorm = 'as-defined' }: Pick<ModelChoice, 'model' | 'batchNorm'>): boolean =>
  batchNorm === 'as-defined' ? (definitions[model] as ModelDefinition).batchNorm : batchNorm === 'on'

/** Whether the first layer looks at images; such networks train one at a time, dense ones side by side. */
export function isConvolutional(model: ModelName): boolean {
  const [first]: readonly Layer[] = definitions[model].hidden
  return first?.kind === 'convolution'
}

/** The layer with `width` times its units or channels; at least one stays. */
function widened(layer: Layer, width: number): Layer {
  const scaled = (count: number): number => Math.max(1, Math.round(count * width))
  switch (layer.kind) {
    case 'dense':
      return { ...layer, units: scaled(layer.units) }
    case 'convolution':
      return { ...layer, channels: scaled(layer.channels) }
    case 'fork':
      return { ...layer, branches: layer.branches.map((branch) => branch.map((part) => widened(part, width))) }
    default:
      return layer
  }
}

/** Batch normalisation between each layer of weights and its activation. */
function withBatchNorm(layers: readonly Layer[]): Layer[] {
  return layers.flatMap((layer): Layer[] => {
    switch (layer.kind) {
      case 'dense':
      case 'convolution':
        return [
          { ...layer, activation: 'linear' },
          { kind: 'batch-norm', activation: layer.activation },
        ]
      case 'fork':
        return [{ ...layer, branches: layer.branches.map(withBatchNorm) }]
      default:
        return [layer]
    }
  })
}

/** Dropout on what enters each fully connected layer, but for the pixels themselves. */
function withDropout(layers: readonly Layer[], rate: number): Layer[] {
  if (rate === 0) return [...layers]
  return layers.flatMap((layer, at): Layer[] => (layer.kind === 'dense' && at > 0 ? [{ kind: 'dropout', rate }, layer] : [layer]))
}
