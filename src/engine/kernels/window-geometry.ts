// Sizes of images and of the windows that a filter or a pool moves over them, in pixels.
import type { backend_util } from '@tensorflow/tfjs-core'

export type WindowGeometry = [
  height: number,
  width: number,
  channels: number,
  outHeight: number,
  outWidth: number,
  filterHeight: number,
  filterWidth: number,
  strideHeight: number,
  strideWidth: number,
  padTop: number,
  padLeft: number,
]

export function geometryOf(info: backend_util.Conv2DInfo): WindowGeometry {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, filterHeight, filterWidth, strideHeight, strideWidth, padInfo } = info
  const { top, left } = padInfo
  return [inHeight, inWidth, inChannels, outHeight, outWidth, filterHeight, filterWidth, strideHeight, strideWidth, top, left]
}
