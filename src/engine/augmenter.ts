// How the images of a batch are moved: every image is cropped and mirrored anew each time that it is trained on.

import type { StreamState } from '../experiment/runs/checkpoint.ts'
import { type Augmentation, drawMoves, type Moves, numbersPerMove } from '../maths/augment.ts'
import { createStream, resumeStream, type Stream } from '../maths/random.ts'

export class Augmenter {
  private readonly streams: readonly Stream[]

  constructor(
    private readonly augmentation: Augmentation,
    seeds: readonly number[],
    states?: readonly StreamState[],
  ) {
    this.streams = states ? states.map(resumeStream) : seeds.map((seed) => createStream(seed, 'augmentation'))
  }

  /** Where the streams stand, to go on from. */
  get states(): readonly StreamState[] {
    return this.streams.map(({ state }) => state)
  }

  /** Draws the moves of the next batch of `size` images for each of `members` (places among the seeds). */
  next(members: readonly number[], size: number): Moves {
    const moves = new Int32Array(numbersPerMove * members.length * size)
    members.forEach((member, model) => {
      moves.set(drawMoves(size, this.augmentation, this.streams[member] as Stream), numbersPerMove * model * size)
    })
    return moves
  }
}
