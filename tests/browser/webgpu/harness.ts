// A page that runs the programs of the webgpu backend beside the plain cpu backend, and trains with them, for tests.
import { env, type Rank, type Tensor, tensor, tidy } from '@tensorflow/tfjs-core'
import { switchBackend } from '../../../src/engine/backends.ts'
import { softmaxCrossEntropy } from '../../../src/engine/ops/cross-entropy.ts'
import { whitenedRows } from '../../../src/engine/ops/whitened-rows.ts'
import type { BackendName } from '../../../src/experiment/runs/backend.ts'
import { type CaseName, cases } from './cases.ts'
import { countDispatches, dispatchesPerStep, traces } from './training.ts'

// tfjs then checks every kernel for memory that it keeps.
env().set('IS_TEST', true)
countDispatches()

const noFile = () => Promise.reject(new Error('wasm is not tested here'))
const noFiles = { stock: noFile, kernels: noFile }
const start = (name: BackendName) => switchBackend(name, noFiles)

interface Values {
  readonly kind: string
  readonly values: readonly number[]
}

/** The largest difference between webgpu and cpu in any tensor of each case, as a share of that tensor's largest number. */
async function errors(name: CaseName): Promise<number[]> {
  const told = await valuesOn('cpu', name)
  const got = await valuesOn('webgpu', name)
  return told.map((tensors, at) => Math.max(...tensors.map((values, index) => difference(values, got[at]?.[index]))))
}

async function valuesOn(backend: BackendName, name: CaseName): Promise<Values[][]> {
  await start(backend)
  const all: Values[][] = []
  for (const compute of cases[name]) all.push(await Promise.all(tidy(compute).map(read)))
  return all
}

async function read(result: Tensor): Promise<Values> {
  const values = Array.from(await result.data<'float32' | 'int32'>())
  result.dispose()
  return { kind: `${result.dtype} [${result.shape}]`, values }
}

function difference(told: Values, got: Values | undefined): number {
  if (got?.kind !== told.kind) throw new Error(`expected ${told.kind}, got ${got?.kind}`)
  const largest = told.values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-30)
  // A NaN stays one.
  return told.values.reduce((most, value, at) => Math.max(most, Math.abs(value - (got.values[at] as number))), 0) / largest
}

/** Rows 0, 2 and -1 of a set of two images. */
async function strayRows(): Promise<number[]> {
  const images = tensor<Rank.R2>(Int32Array.of(0x04030201, 0x08070605), [2, 1], 'int32')
  const rows = tensor<Rank.R1>(Int32Array.of(0, 2, -1), [3], 'int32')
  return (await read(whitenedRows(images, rows, null, { height: 2, width: 2, channels: 1 }))).values as number[]
}

/** The loss of logits of which one is not a number. */
async function lossOfNaN(): Promise<number | undefined> {
  const { loss } = softmaxCrossEntropy(tensor([[[0, Number.NaN]]]), tensor([[0]], [1, 1], 'int32'))
  return (await read(loss)).values[0]
}

export interface WebgpuWindow {
  start: typeof start
  errors: typeof errors
  strayRows: typeof strayRows
  lossOfNaN: typeof lossOfNaN
  dispatchesPerStep: typeof dispatchesPerStep
  traces: typeof traces
}

Object.assign(window, { start, errors, strayRows, lossOfNaN, dispatchesPerStep, traces } satisfies WebgpuWindow)
