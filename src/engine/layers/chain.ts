// Layers one after another, as one layer.
import type { Tensor } from '@tensorflow/tfjs-core'
import type { Parameter } from '../parameter.ts'
import type { Gradients, TrainedLayer } from './layer.ts'

export class Chain implements TrainedLayer {
  constructor(readonly layers: readonly TrainedLayer[]) {}

  get parameters(): readonly Parameter[] {
    return this.layers.flatMap((layer) => layer.parameters)
  }

  get statistics(): readonly Parameter[] {
    return this.layers.flatMap((layer) => layer.statistics)
  }

  forward(x: Tensor, training: boolean): Tensor {
    return this.layers.reduce((input, layer) => layer.forward(input, training), x)
  }

  backward(dy: Tensor): Gradients {
    return this.layers.reduceRight<Gradients>(
      (above, layer) => {
        // No gradient goes to the images, nor to layers that only rearrange them: those learn nothing.
        if (above.below === null) return above
        const { below, parameters } = layer.backward(above.below)
        return { below, parameters: [...parameters, ...above.parameters] }
      },
      { below: dy, parameters: [] },
    )
  }

  select(rows: readonly number[]): void {
    for (const layer of this.layers) layer.select(rows)
  }

  skipTo(step: number): void {
    for (const layer of this.layers) layer.skipTo(step)
  }

  dispose(): void {
    for (const layer of this.layers) layer.dispose()
  }
}
