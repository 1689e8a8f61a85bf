// The first hidden units' weights as small pictures.
import { reshape, slice, tidy, transpose } from '@tensorflow/tfjs-core'
import type { Filters } from '../experiment/runs/run-events.ts'
import type { Network } from './network.ts'

const shownUnits = 24

/** Reads the weights of the first model's first units, each in 255 steps of its own scale; null where these do not see all pixels. */
export async function readFilters({ firstWeights }: Network): Promise<Filters | null> {
  if (firstWeights === null) return null
  const [, pixels, units] = firstWeights.shape
  const count = Math.min(shownUnits, units)
  const rows = tidy(() => transpose(reshape(slice(firstWeights, [0, 0, 0], [1, pixels, count]), [pixels, count])))
  const values = await rows.data<'float32'>()
  rows.dispose()
  const weights = new Int8Array(values.length)
  const scales = new Float32Array(count)
  for (let unit = 0; unit < count; unit++) {
    const end = (unit + 1) * pixels
    let largest = 0
    for (let at = unit * pixels; at < end; at++) largest = Math.max(largest, Math.abs(values[at] as number))
    const scale = largest / 127 || 1
    scales[unit] = scale
    for (let at = unit * pixels; at < end; at++) weights[at] = Math.round((values[at] as number) / scale)
  }
  return { count, weights, scales }
}
