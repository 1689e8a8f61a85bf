// Trains tiny networks on webgpu, and counts what a step sends to the device, what it leaves there, and how often it waits.
import { backend, getKernelsForBackend, memory, tensor2d, tidy, unregisterKernel } from '@tensorflow/tfjs-core'
import { placeImages } from '../../../src/engine/images/place-images.ts'
import { LossTape } from '../../../src/engine/loss-tape.ts'
import { Network } from '../../../src/engine/network.ts'
import { Sgd } from '../../../src/engine/optimiser.ts'
import { trainBatch } from '../../../src/engine/train-batch.ts'
import { defineNetwork, type ModelChoice } from '../../../src/experiment/networks/models.ts'

export interface Course extends ModelChoice {
  readonly seeds: readonly number[]
  readonly weightDecay: number
}

const frame = { height: 6, width: 6, channels: 1 }
const imageCount = 20
const batchSize = 10

let dispatches = 0

/** Counts dispatches from now on. */
export function countDispatches(): void {
  const { dispatchWorkgroups } = GPUComputePassEncoder.prototype
  GPUComputePassEncoder.prototype.dispatchWorkgroups = function (...size) {
    dispatches++
    dispatchWorkgroups.apply(this, size)
  }
}

/** Dispatches of one step of training with our programs, and with the definitions in stock ops; after that ours are gone. */
export function dispatchesPerStep(courses: readonly Course[]): { ours: number; stock: number }[] {
  const ours = courses.map(countedStep)
  for (const { kernelName } of getKernelsForBackend('webgpu')) if (kernelName.startsWith('Rote')) unregisterKernel(kernelName, 'webgpu')
  const stock = courses.map(countedStep)
  return courses.map((_, at) => ({ ours: ours[at] as number, stock: stock[at] as number }))
}

function countedStep(course: Course): number {
  const training = new Training(course)
  training.step()
  dispatches = 0
  training.step()
  training.dispose()
  return dispatches
}

/** What 50 steps leave behind beside their losses, and how often they read from the device. */
export async function traces(course: Course): Promise<{ tensors: number; buffers: number; reads: number; losses: number[] }> {
  const running = backend()
  const training = new Training(course)
  training.step()
  await training.tape.read()
  const before = { tensors: memory().numTensors, buffers: running.numDataIds() }
  const reads = countedReads()
  for (let steps = 0; steps < 50; steps++) training.step()
  const readSoFar = reads()
  const { losses } = await training.tape.read()
  const left = { tensors: memory().numTensors - before.tensors, buffers: running.numDataIds() - before.buffers }
  training.dispose()
  return { ...left, reads: readSoFar, losses: [...losses] }
}

function countedReads(): () => number {
  const running = backend()
  const { read, readSync } = running
  let reads = 0
  running.read = (dataId) => {
    reads++
    return read.call(running, dataId)
  }
  running.readSync = (dataId) => {
    reads++
    return readSync.call(running, dataId)
  }
  return () => reads
}

/** Steps as src/engine/cohort.ts takes them, on made-up images. */
class Training {
  readonly tape = new LossTape()
  private readonly network: Network
  private readonly optimiser: Sgd
  private readonly images = placeImages([Uint8Array.from({ length: imageCount * 36 }, (_, at) => (at * at * 31) % 251)], frame)
  private readonly rows: Int32Array

  constructor(private readonly course: Course) {
    this.network = new Network(defineNetwork(course, [frame.height, frame.width, frame.channels], 10), course.seeds)
    this.optimiser = new Sgd(this.network.parameters)
    this.rows = Int32Array.from({ length: course.seeds.length * batchSize }, (_, at) => (at * 3) % imageCount)
  }

  step(): void {
    const { network, optimiser, images, rows } = this
    const { seeds, weightDecay } = this.course
    const labels = rows.map((row) => row % 10)
    const settings = { learningRate: 0.05, momentum: 0.9, weightDecay }
    const seats = [...seeds.keys()]
    const told = () => tensor2d(labels, [seeds.length, batchSize], 'int32')
    this.tape.add(tidy(() => trainBatch(network, optimiser, images.batch(rows, seats), told(), settings)))
  }

  dispose(): void {
    for (const part of [this.tape, this.optimiser, this.network, this.images]) part.dispose()
  }
}
