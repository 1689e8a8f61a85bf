// Where every network starts: normal draws from the seed's own stream, layer after layer.
import { type Rank, type ShapeMap, type Tensor, tensor } from '@tensorflow/tfjs-core'
import { NormalTape } from '../maths/normal-tape.ts'

/** Seeds whose draws are remembered: going back to the same start is what most new runs do. */
const mostTapes = 4
/** Longer ones, of large networks, are drawn anew: memory would be worth more. */
const longestTape = 2_000_000
const tapes = new Map<number, NormalTape>()

function tapeOf(seed: number): NormalTape {
  const tape = tapes.get(seed) ?? new NormalTape(seed, 'initial-weights')
  tapes.delete(seed)
  tapes.set(seed, tape)
  const [oldest] = tapes.keys()
  if (tapes.size > mostTapes && oldest !== undefined) tapes.delete(oldest)
  return tape
}

export class InitialWeights {
  private readonly tapes: readonly NormalTape[]
  private drawn = 0

  constructor(private readonly seeds: readonly number[]) {
    this.tapes = seeds.map(tapeOf)
  }

  /** The next weights of each of the K seeds, stacked as [K, ...shape], of mean 0 and the given variance; the caller owns the tensor. */
  draw<R extends Rank>(shape: readonly number[], variance: number): Tensor<R> {
    const size = shape.reduce((product, side) => product * side, 1)
    const sd = Math.sqrt(variance)
    const stacked = new Float32Array(this.tapes.length * size)
    this.tapes.forEach((tape, model) => {
      const normals = tape.read(this.drawn, size)
      for (let at = 0; at < size; at++) stacked[model * size + at] = sd * (normals[at] as number)
    })
    this.drawn += size
    if (this.drawn > longestTape) for (const seed of this.seeds) tapes.delete(seed)
    return tensor<R>(stacked, [this.tapes.length, ...shape] as ShapeMap[R])
  }
}
