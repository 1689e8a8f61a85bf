// The normal draws of a stream, kept, so that reading them again costs nothing.
import { createStream, type Stream } from './random.ts'

export class NormalTape {
  private readonly stream: Stream
  private drawn = new Float64Array()

  constructor(seed: number, name: string) {
    this.stream = createStream(seed, name)
  }

  /** Draws number `from` to `from + count` of the stream, in double precision; a view, to be read and left as it is. */
  read(from: number, count: number): Float64Array {
    const known = this.drawn.length
    if (known < from + count) {
      const longer = new Float64Array(from + count)
      longer.set(this.drawn)
      for (let at = known; at < longer.length; at++) longer[at] = this.stream.normal()
      this.drawn = longer
    }
    return this.drawn.subarray(from, from + count)
  }
}
