// The most that matrix products reach on this thread now: our kernel on a product that never leaves the second-level cache.
import { randomNormal } from '@tensorflow/tfjs-core'
import { gemm } from '../../src/engine/kernels/gemm.ts'
import { addressOf, runningWasmBackend } from '../../src/engine/kernels/wasm-backend.ts'
import { spreadOf } from '../rounds.ts'

const [m, n, k] = [128, 256, 400]
const flops = 2 * m * n * k
/** Products a measurement, and measurements of which the median is taken: about 100 ms in all. */
const [repeats, measurements] = [10, 20]

/** In GFLOP/s. Needs our kernels on the running wasm backend. */
export function gemmPeak(): number {
  const running = runningWasmBackend()
  const tensors = [
    [m, k],
    [k, n],
    [m, n],
  ].map((shape) => randomNormal(shape))
  const [a, b, c] = tensors.map((tensor) => addressOf(running, tensor)) as [number, number, number]
  const product = (): void => gemm(running, [m, n, k], { address: a, transposed: false }, { address: b, transposed: false }, c)
  const times = Array.from({ length: measurements }, () => {
    const start = performance.now()
    for (let i = 0; i < repeats; i++) product()
    return (performance.now() - start) / repeats
  })
  for (const tensor of tensors) tensor.dispose()
  return flops / spreadOf(times).median / 1e6
}
