// Branches that see the same images, with their channels side by side in the end.
import { addN, concat, split, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core'
import type { Parameter } from '../parameter.ts'
import type { Gradients, TrainedLayer } from './layer.ts'

const channelAxis = 3

export class Fork implements TrainedLayer {
  /** `channels` of each branch's output. */
  constructor(
    private readonly branches: readonly TrainedLayer[],
    private readonly channels: readonly number[],
  ) {}

  get parameters(): readonly Parameter[] {
    return this.branches.flatMap((branch) => branch.parameters)
  }

  get statistics(): readonly Parameter[] {
    return this.branches.flatMap((branch) => branch.statistics)
  }

  /** x: [B, height, width, channels]; returns [B, height', width', all branches' channels]. */
  forward(x: Tensor, training: boolean): Tensor {
    return concat(
      this.branches.map((branch) => branch.forward(x, training) as Tensor4D),
      channelAxis,
    )
  }

  backward(dy: Tensor): Gradients {
    const shares = split(dy, [...this.channels], channelAxis)
    const gradients = this.branches.map((branch, index) => branch.backward(shares[index] as Tensor))
    const known = gradients.flatMap(({ below }) => below ?? [])
    return { below: known.length === 0 ? null : addN(known), parameters: gradients.flatMap(({ parameters }) => parameters) }
  }

  select(rows: readonly number[]): void {
    for (const branch of this.branches) branch.select(rows)
  }

  skipTo(step: number): void {
    for (const branch of this.branches) branch.skipTo(step)
  }

  dispose(): void {
    for (const branch of this.branches) branch.dispose()
  }
}
