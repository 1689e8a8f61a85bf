// Which of its images each model sees in each step: one fresh permutation a seed and epoch.
import { createStream, type Stream } from '../maths/random.ts'

/** Deals `count` images to K models, every one of them once an epoch. */
export class Dealer {
  private readonly streams: Stream[]
  private orders: Uint32Array[] = []

  constructor(
    seeds: readonly number[],
    private readonly count: number,
    private readonly batchSize: number,
  ) {
    this.streams = seeds.map((seed) => createStream(seed, 'batches'))
  }

  get stepsPerEpoch(): number {
    return Math.ceil(this.count / this.batchSize)
  }

  /** Places (0 to count - 1) of the images for one step of the given models, [models * B]; the last batch of an epoch can be smaller. */
  deal(step: number, models: readonly number[]): Int32Array {
    const position = (step % this.stepsPerEpoch) * this.batchSize
    if (position === 0) this.orders = this.streams.map((stream) => stream.permutation(this.count))
    const size = Math.min(this.batchSize, this.count - position)
    const rows = new Int32Array(models.length * size)
    models.forEach((model, index) => {
      rows.set((this.orders[model] as Uint32Array).subarray(position, position + size), index * size)
    })
    return rows
  }
}
