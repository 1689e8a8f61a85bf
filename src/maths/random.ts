// Named streams of random numbers: the same seed and name give the same numbers, to the bit, in every browser and for ever.
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'
import { hashText } from './hash.ts'

export interface Stream {
  /** Uniform in [0, 1), 32 random bits. */
  uniform(): number
  /** Uniform over 0 ... n - 1, without bias; n is a whole number from 1 to 2^32. */
  int(n: number): number
  /** Standard normal. */
  normal(): number
  /** 0 ... n - 1 in random order. */
  permutation(n: number): Uint32Array
  /** Where it stands: {@link resumeStream} goes on from here. */
  readonly state: readonly number[]
  /** Overwrites `out` with normals of mean 0 and standard deviation `sd`. */
  fillNormal(out: Float32Array, sd: number): void
}

const twoTo32 = 2 ** 32

/**
 * The stream that belongs to a seed and a name, e.g. `createStream(1, 'batches')`.
 * Streams of different names or seeds start from unrelated states, so that reading one never shifts another.
 */
export function createStream(seed: number, name: string): Stream {
  return resumeStream([0, 1, 2, 3].map((word) => hashText(`${word}/${seed}/${name}`) | 0))
}

/** The stream that goes on from where another stood. */
export function resumeStream(state: readonly number[]): Stream {
  const generator = xoroshiro128plusFromState(state)

  const uniform = (): number => (generator.next() >>> 0) / twoTo32

  const int = (n: number): number => {
    const firstUnfair = twoTo32 - (twoTo32 % n)
    let value = generator.next() >>> 0
    while (value >= firstUnfair) value = generator.next() >>> 0
    return value % n
  }

  // Ratio of uniforms with Leva's bounds (ACM Transactions on Mathematical Software 18, 1992, pages 449-453).
  // Engines may round Math.log and Math.cos differently; here a logarithm only decides one draw in eighty and enters no value.
  const normal = (): number => {
    for (;;) {
      const u = 1 - uniform()
      const v = 1.7156 * (uniform() - 0.5)
      const x = u - 0.449871
      const y = Math.abs(v) + 0.386595
      const q = x * x + y * (0.196 * y - 0.25472 * x)
      if (q < 0.27597 || (q <= 0.27846 && v * v <= -4 * u * u * Math.log(u))) return v / u
    }
  }

  return {
    uniform,
    int,
    normal,
    get state() {
      return generator.getState()
    },
    permutation(n) {
      const order = Uint32Array.from({ length: n }, (_, index) => index)
      for (let last = n - 1; last > 0; last--) {
        const other = int(last + 1)
        const kept = order[last] as number
        order[last] = order[other] as number
        order[other] = kept
      }
      return order
    },
    fillNormal(out, sd) {
      for (let index = 0; index < out.length; index++) out[index] = sd * normal()
    },
  }
}
