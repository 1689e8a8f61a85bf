import { backend, memory, ones, type Tensor2D, type Tensor3D, tensor, tidy } from '@tensorflow/tfjs-core'
import { expect, it } from 'vitest'
import { runningWasmBackend } from '../../../src/engine/kernels/wasm-backend.ts'
import { softmaxCrossEntropy } from '../../../src/engine/ops/cross-entropy.ts'
import { denseForward, denseInputGradient, denseWeightGradient } from '../../../src/engine/ops/dense.ts'
import { sgdStep } from '../../../src/engine/ops/sgd.ts'
import { describeBuilds, numbers } from './against-cpu.ts'

const settings = { learningRate: 0.01, momentum: 0.9, weightDecay: 0 }
const labels = () =>
  tensor(
    Int32Array.from({ length: 50 }, (_, i) => i % 10),
    [1, 50],
    'int32',
  ) as Tensor2D

/** Weight and velocity of two layers, as the trainer keeps them. */
function createNet() {
  return [
    [1, 30, 64],
    [1, 64, 10],
  ].map((shape) => ({
    weight: numbers(shape) as Tensor3D,
    velocity: numbers(shape, 1) as Tensor3D,
    bias: numbers([1, 1, shape[2] ?? 0]) as Tensor3D,
  }))
}

function step(net: ReturnType<typeof createNet>): void {
  const [first, second] = net as [(typeof net)[0], (typeof net)[0]]
  const gradients = tidy(() => {
    const x = numbers([1, 50, 30]) as Tensor3D
    const hidden = denseForward(x, first.weight, first.bias, 'relu')
    const { gradient } = softmaxCrossEntropy(denseForward(hidden, second.weight, second.bias, 'linear'), labels())
    const [last] = denseWeightGradient(hidden, gradient)
    return [denseWeightGradient(x, denseInputGradient(gradient, second.weight, hidden, 'relu'))[0], last]
  })
  net.forEach((layer, index) => {
    const gradient = gradients[index] as Tensor3D
    const [weight, velocity] = sgdStep(layer.weight, layer.velocity, gradient, settings)
    for (const old of [layer.weight, layer.velocity, gradient]) old.dispose()
    layer.weight = weight
    layer.velocity = velocity
  })
}

describeBuilds('memory', () => {
  it('is steady over 200 training steps', () => {
    const net = createNet()
    step(net)
    const before = { ...memory(), dataIds: backend().numDataIds() }
    const heap = runningWasmBackend().wasm.asm.memory.buffer.byteLength
    for (let i = 0; i < 200; i++) step(net)
    expect(memory().numTensors).toBe(before.numTensors)
    expect(memory().numBytes).toBe(before.numBytes)
    expect(backend().numDataIds()).toBe(before.dataIds)
    expect(runningWasmBackend().wasm.asm.memory.buffer.byteLength).toBe(heap)
  })

  it('may grow between two calls', () => {
    const run = () => {
      const net = createNet()
      step(net)
      step(net)
      return net.map(({ weight }) => Array.from(weight.dataSync()))
    }
    const heap = runningWasmBackend().wasm.asm.memory
    const before = run()
    const bytes = heap.buffer.byteLength
    const filler = ones([bytes / 4])
    expect(heap.buffer.byteLength).toBeGreaterThan(bytes)
    expect(run()).toEqual(before)
    filler.dispose()
  })

  it('gives the same bits on every run', () => {
    const weights = [0, 1].map(() => {
      const net = createNet()
      for (let i = 0; i < 5; i++) step(net)
      return net.map(({ weight }) => Array.from(weight.dataSync()))
    })
    expect(weights[0]).toEqual(weights[1])
  })
})
