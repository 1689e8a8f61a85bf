// Hears of a GPU that is lost: reading from it may then fail, or never settle, so that waiting would not tell.
import { backend } from '@tensorflow/tfjs-core'

/** The parts of the two GPU backends that know their device. */
interface GpuBackend {
  /** WebGPU's. */
  readonly device?: { readonly lost: Promise<{ readonly message: string }> }
  /** WebGL's. */
  readonly gpgpu?: { readonly gl: { readonly canvas: EventTarget } }
}

/** Resolves with the reason when the running backend's GPU is lost; never for a backend without one. */
export function gpuLost(): Promise<string> {
  const { device, gpgpu } = backend() as GpuBackend
  if (device) return device.lost.then(({ message }) => `the GPU was lost${message && ` (${message})`}`)
  return new Promise((resolve) => {
    gpgpu?.gl.canvas.addEventListener('webglcontextlost', () => resolve('the GPU was lost'))
  })
}
