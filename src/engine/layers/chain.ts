// Layers one after another, as one layer.
import type { Tensor } from '@tensorflow/tfjs-core'
import type { SgdSettings } from '../ops/sgd.ts'
import type { Parameter } from '../parameter.ts'
import type { TrainedLayer } from './layer.ts'

export class Chain implements TrainedLayer {
  constructor(readonly layers: readonly TrainedLayer[]) {}

  get parameters(): readonly Parameter[] {
    return this.layers.flatMap((layer) => layer.parameters)
  }

  forward(x: Tensor, training: boolean): Tensor {
    return this.layers.reduce((input, layer) => layer.forward(input, training), x)
  }

  backward(dy: Tensor, settings: SgdSettings): Tensor | null {
    return this.layers.reduceRight<Tensor | null>((gradient, layer) => gradient && layer.backward(gradient, settings), dy)
  }

  select(rows: readonly number[]): void {
    for (const layer of this.layers) layer.select(rows)
  }

  dispose(): void {
    for (const layer of this.layers) layer.dispose()
  }
}
