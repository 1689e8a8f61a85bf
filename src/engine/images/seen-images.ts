// The images of a run on the device, as the networks see them: whitened.
import type { Tensor3D } from '@tensorflow/tfjs-core'
import type { Moves } from '../../maths/augment.ts'

export interface SeenImages {
  /**
   * The images at `rows`, batch after batch for each of `members` (places among the seeds), moved if `moves` says so:
   * rows has K * B entries; returns [K, B, pixels].
   */
  batch(rows: Int32Array, members: readonly number[], moves?: Moves): Tensor3D
  /** Images `first` to `first + count`: [1, count, pixels] shared by all members, or [K, count, pixels]. */
  slice(first: number, count: number, members: readonly number[]): Tensor3D
  dispose(): void
}

/** Where the images at `rows` lie in all sets, one set of `count` images after the other; rows has K * B entries. */
export function placesOf(rows: Int32Array, members: readonly number[], sets: number, count: number): Int32Array {
  if (sets === 1) return rows
  const size = rows.length / members.length
  return rows.map((row, at) => row + count * (members[Math.floor(at / size)] as number))
}
