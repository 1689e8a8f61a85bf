// From layers as data to layers that train.
import { type Activation, type Layer, outputOf, outputShape } from '../../experiment/networks/layers.ts'
import { BatchNorm } from './batch-norm.ts'
import { Chain } from './chain.ts'
import { Convolution } from './convolution.ts'
import { Dense } from './dense.ts'
import { Dropout } from './dropout.ts'
import { Flatten } from './flatten.ts'
import { Fork } from './fork.ts'
import type { Beginning, Below, TrainedLayer } from './layer.ts'
import { LocalResponse } from './local-response.ts'
import { MaxPool, MeanPool } from './pool.ts'

/** Builds layers on top of one another; their initial weights are drawn in this order. */
export function buildChain(definitions: readonly Layer[], below: Below, beginning: Beginning): Chain {
  const layers = definitions.map((definition, at) => {
    const layer = buildLayer(definition, below, beginning, gainOf(definition, definitions[at + 1]), at)
    below = { shape: outputShape(definition, below.shape), activation: activationAfter(definition, below.activation) }
    return layer
  })
  return new Chain(layers)
}

function buildLayer(definition: Layer, below: Below, beginning: Beginning, gain: number, at: number): TrainedLayer {
  switch (definition.kind) {
    case 'dense':
      return new Dense(definition, below, beginning, gain)
    case 'convolution':
      return new Convolution(definition, below, beginning, gain)
    case 'max-pool':
      return new MaxPool(definition)
    case 'mean-pool':
      return new MeanPool(below)
    case 'local-response':
      return new LocalResponse()
    case 'batch-norm':
      return new BatchNorm(definition, below, beginning)
    case 'dropout':
      return new Dropout(definition, beginning, at)
    case 'flatten':
      return new Flatten(below)
    case 'fork': {
      const { branches } = definition
      return new Fork(
        branches.map((branch) => buildChain(branch, below, beginning)),
        branches.map((branch) => outputOf(branch, below.shape).at(-1) as number),
      )
    }
    default:
      return definition satisfies never
  }
}

/** Variance of initial weights times fan-in: 2 before a ReLU (He et al. 2015), with batch normalisation between them or not, else 1. */
function gainOf(definition: Layer, above: Layer | undefined): number {
  const last = above?.kind === 'batch-norm' ? above : definition
  return 'activation' in last && last.activation === 'relu' ? 2 : 1
}

/**
 * The activation that the layer above has to pass the gradient through. Layers that leave zeros at zero are looked
 * through: where their output is zero no gradient gets past the ReLU below them.
 */
function activationAfter(definition: Layer, below: Activation | null): Activation | null {
  switch (definition.kind) {
    case 'dense':
    case 'convolution':
    case 'batch-norm':
      return definition.activation
    case 'max-pool':
    case 'local-response':
    case 'dropout':
    case 'flatten':
      return below
    case 'mean-pool':
      return 'linear'
    case 'fork':
      return (
        definition.branches.map((branch) => branch.reduce((activation, layer) => activationAfter(layer, activation), below))[0] ?? below
      )
    default:
      return definition satisfies never
  }
}
