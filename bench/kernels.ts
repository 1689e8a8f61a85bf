// Speed of our wasm kernels under Node, by shape: npx tsx bench/kernels.ts [relaxed | simd]. One thread.
// All cases take turns, and each shows the tenth percentile of its processor times, so that a busy machine disturbs them little and alike.
import { setFlagsFromString } from 'node:v8'
import { dispose, type Rank, randomNormal, type Tensor3D, tensor, util, zeros } from '@tensorflow/tfjs-core'
import { gemm } from '../src/engine/kernels/gemm.ts'
import { addressOf, runningWasmBackend } from '../src/engine/kernels/wasm-backend.ts'
import { convolutionInputGradient, convolutionWeightGradient, convolve } from '../src/engine/ops/convolution.ts'
import { softmaxCrossEntropy } from '../src/engine/ops/cross-entropy.ts'
import { denseForward, denseInputGradient, denseWeightGradient } from '../src/engine/ops/dense.ts'
import { sgdStep } from '../src/engine/ops/sgd.ts'
import { startWasmBackend } from '../tests/engine/wasm-backend.ts'

if (process.version.startsWith('v20.')) setFlagsFromString('--experimental-wasm-relaxed-simd')

interface Case {
  name: string
  /** Floating point operations of one run, a multiplication and an addition counting as two. */
  flops: number
  run(): void
}

/** A product that never leaves the first- and second-level caches and fills every tile: what a product can reach here at best. */
const peakName = 'GEMM peak'

function product(name: string, m: number, n: number, k: number, transposeA = false, transposeB = false): Case {
  const running = runningWasmBackend()
  const [a, b, c] = [
    [m, k],
    [k, n],
    [m, n],
  ].map((shape) => addressOf(running, randomNormal(shape))) as [number, number, number]
  const left = { address: a, transposed: transposeA }
  const right = { address: b, transposed: transposeB }
  return { name, flops: 2 * m * n * k, run: () => gemm(running, [m, n, k], left, right, c) }
}

/** One training step of 784-512-10: forward, backward without the images' gradient, update. */
function mlpStep(batch: number): Case {
  const x = randomNormal<Rank.R3>([1, batch, 784])
  const labels = tensor<Rank.R2>([Array.from({ length: batch }, (_, image) => image % 10)], [1, batch], 'int32')
  const shapes = [
    [1, 784, 512],
    [1, 1, 512],
    [1, 512, 10],
    [1, 1, 10],
  ] as const
  let weights = shapes.map((shape) => randomNormal<Rank.R3>([...shape], 0, 0.03))
  let velocities = shapes.map((shape) => zeros<Rank.R3>([...shape]))
  const settings = { learningRate: 0.01, momentum: 0.9, weightDecay: 0 }
  const run = () => {
    const [w1, b1, w2, b2] = weights as [Tensor3D, Tensor3D, Tensor3D, Tensor3D]
    const hidden = denseForward(x, w1, b1, 'relu')
    const logits = denseForward(hidden, w2, b2, 'linear')
    const { loss, gradient, predicted } = softmaxCrossEntropy(logits, labels)
    const [dw2, db2] = denseWeightGradient(hidden, gradient)
    const dHidden = denseInputGradient(gradient, w2, hidden, 'relu')
    const gradients = [...denseWeightGradient(x, dHidden), dw2, db2]
    const updated = weights.map((weight, i) => sgdStep(weight, velocities[i] as Tensor3D, gradients[i] as Tensor3D, settings))
    dispose([hidden, logits, loss, gradient, predicted, dHidden, ...gradients, ...weights, ...velocities])
    weights = updated.map(([weight]) => weight)
    velocities = updated.map(([, velocity]) => velocity)
  }
  return { name: `784-512-10 step, batch ${batch}`, flops: 2 * batch * (2 * 784 * 512 + 3 * 512 * 10), run }
}

type Shape4 = [number, number, number, number]

function convolution(inputShape: Shape4, filterShape: Shape4, padding: 'same' | 'valid'): Case[] {
  const sliding = { stride: 1, padding }
  const [x, filter, bias] = [randomNormal<Rank.R4>(inputShape), randomNormal<Rank.R4>(filterShape), zeros<Rank.R1>([filterShape[3]])]
  const forward = () => convolve(x, filter, bias, 'relu', sliding)
  const y = forward()
  const dy = randomNormal<Rank.R4>(y.shape)
  const flops = 2 * y.size * util.sizeFromShape(filterShape.slice(0, 3))
  const name = `${inputShape.join('x')} * ${filterShape.join('x')}`
  return [
    { name: `conv ${name}`, flops, run: () => forward().dispose() },
    { name: `  input gradient`, flops, run: () => convolutionInputGradient(dy, filter, x, sliding).dispose() },
    { name: `  weight gradient`, flops, run: () => dispose(convolutionWeightGradient(x, dy, filterShape, sliding)) },
  ]
}

/** Time that this process has spent computing: a busy machine interrupts it, which the clock on the wall would count. */
function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function tenthPercentile(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 10)] as number
}

const asked = process.argv[2]
const build = await startWasmBackend(asked === 'relaxed' || asked === 'simd' ? asked : undefined)
const cases = [
  product(peakName, 128, 256, 400),
  ...[50, 128].flatMap((batch) => [
    product(`${batch} x 784 times 784 x 512`, batch, 512, 784),
    product(`784 x ${batch} times ${batch} x 512, first transposed`, 784, 512, batch, true),
    product(`${batch} x 512 times 512 x 512, second transposed`, batch, 512, 512, false, true),
    product(`${batch} x 512 times 512 x 10`, batch, 10, 512),
    product(`512 x ${batch} times ${batch} x 10, first transposed`, 512, 10, batch, true),
    product(`${batch} x 10 times 10 x 512, second transposed`, batch, 512, 10, false, true),
    mlpStep(batch),
  ]),
  ...convolution([50, 28, 28, 1], [5, 5, 1, 6], 'same'),
  ...convolution([50, 14, 14, 6], [5, 5, 6, 16], 'valid'),
  ...convolution([50, 14, 14, 32], [3, 3, 32, 64], 'same'),
]

const times = cases.map((): number[] => [])
for (let round = 0; round < 40; round++) {
  cases.forEach(({ run, flops }, index) => {
    // A turn is long enough to warm the caches; a measurement short enough that many are not interrupted.
    const repeats = Math.ceil(1e7 / flops)
    const measurements = Math.ceil(4e8 / (flops * repeats))
    for (let measurement = 0; measurement < measurements; measurement++) {
      const start = processorMs()
      for (let i = 0; i < repeats; i++) run()
      times[index]?.push((processorMs() - start) / repeats)
    }
  })
}

const speeds = cases.map(({ flops }, index) => flops / tenthPercentile(times[index] as number[]) / 1e6)
const peak = speeds[0] as number
console.log(`kernels: ${build} build`)
cases.forEach(({ name, flops }, index) => {
  const speed = speeds[index] as number
  const figures = [`${(flops / speed / 1e6).toFixed(3)} ms`, `${speed.toFixed(1)} GFLOP/s`, `${((100 * speed) / peak).toFixed(0)} %`]
  console.log(name.padEnd(56), ...figures.map((figure) => figure.padStart(14)))
})
