// The networks as data: a list of layers each, with the shapes and weight counts that follow from it.
import { datasetInfo } from './datasets.ts'
import type { ExperimentSpec } from './run-fields.ts'

export type Activation = 'linear' | 'relu'

export interface DenseLayer {
  readonly kind: 'dense'
  readonly units: number
  readonly activation: Activation
}

export type Layer = DenseLayer

export type ModelName = ExperimentSpec['model']

interface ModelDefinition {
  readonly title: string
  /** The hidden layers at width 1; the last layer, one linear unit a class, is added by {@link layersOf}. */
  readonly hidden: readonly Layer[]
}

const hiddenUnits: DenseLayer = { kind: 'dense', units: 512, activation: 'relu' }

const definitions: Readonly<Record<ModelName, ModelDefinition>> = {
  'mlp-1x512': { title: 'MLP 1×512', hidden: [hiddenUnits] },
  'mlp-3x512': { title: 'MLP 3×512', hidden: [hiddenUnits, hiddenUnits, hiddenUnits] },
}

export function modelTitle(model: ModelName): string {
  return definitions[model].title
}

/** All layers of a model whose hidden units are multiplied by `width` (at least one unit stays) and that tells `classes` apart. */
export function layersOf(model: ModelName, width: number, classes: number): Layer[] {
  const hidden = definitions[model].hidden.map((layer): Layer => ({ ...layer, units: Math.max(1, Math.round(layer.units * width)) }))
  return [...hidden, { kind: 'dense', units: classes, activation: 'linear' }]
}

export interface LayerSummary {
  readonly layer: Layer
  readonly inputs: number
  readonly weights: number
}

/** Each layer with its number of inputs and of weights, biases included. */
export function summarise(layers: readonly Layer[], inputs: number): LayerSummary[] {
  return layers.map((layer) => {
    const summary = { layer, inputs, weights: (inputs + 1) * layer.units }
    inputs = layer.units
    return summary
  })
}

/** Weights and biases in all. 784-512-10 has 407,050. */
export function parameterCount(layers: readonly Layer[], inputs: number): number {
  return summarise(layers, inputs).reduce((total, layer) => total + layer.weights, 0)
}

/** The layers of the network that a run trains, and the number of pixels that enter it. */
export function networkOf(spec: Pick<ExperimentSpec, 'dataset' | 'model' | 'width'>): { layers: Layer[]; inputs: number; classes: number } {
  const set = datasetInfo(spec.dataset)
  const classes = set.classes.length
  return { layers: layersOf(spec.model, spec.width, classes), classes, inputs: set.height * set.width * set.channels }
}
