// Which of its images each model sees in each step: one fresh permutation a seed and epoch.
import type { CohortState } from '../experiment/runs/checkpoint.ts'
import { createStream, resumeStream, type Stream } from '../maths/random.ts'

/** Deals `count` images to K models, every one of them once an epoch. */
export class Dealer {
  private readonly streams: Stream[]
  private orders: readonly Uint32Array[]

  constructor(
    seeds: readonly number[],
    private readonly count: number,
    private readonly batchSize: number,
    state?: Pick<CohortState, 'dealing' | 'orders'>,
  ) {
    this.streams = state ? state.dealing.map(resumeStream) : seeds.map((seed) => createStream(seed, 'batches'))
    this.orders = state?.orders ?? []
  }

  /** Where it stands, to go on from. */
  get state(): Pick<CohortState, 'dealing' | 'orders'> {
    return { dealing: this.streams.map((stream) => stream.state), orders: this.orders.map((order) => order.slice()) }
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
