// The kernel of ops/whitened-rows.ts.
import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core'
import type { ImageShape } from '../../maths/image-shape.ts'
import { bytesPerWord } from '../ops/whitened-rows.ts'
import { addressOf, intsOf, kernelsOf, scratch, type WasmBackend } from './wasm-backend.ts'

const whitenedRows: KernelFunc = ({ inputs, backend, attrs }) => {
  const running = backend as WasmBackend
  const { images, rows } = inputs as Record<'images' | 'rows', TensorInfo>
  const { moves } = inputs
  const { height, width, channels } = attrs as unknown as ImageShape
  const [count, words] = images.shape as [number, number]
  const stray = intsOf(running, rows).find((row) => row < 0 || row >= count)
  if (stray !== undefined) throw new RangeError(`rows: expected 0 to ${count - 1}, got ${stray}`)
  const pixels = height * width * channels
  const batch = rows.shape[0] as number
  const whitened = running.makeOutput([batch, pixels], 'float32')
  const room = scratch(running, 'rows', pixels)
  kernelsOf(running).whitenedRows(
    addressOf(running, images),
    bytesPerWord * words,
    addressOf(running, rows),
    moves ? addressOf(running, moves) : 0,
    batch,
    height,
    width,
    channels,
    addressOf(running, whitened),
    room,
  )
  return whitened
}

export const whitenedRowsKernels = { RoteWhitenedRows: whitenedRows }
