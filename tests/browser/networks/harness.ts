// A page that takes one training step of every network on a GPU backend, for tests.
import { switchBackend } from '../../../src/engine/backends.ts'
import type { BackendName } from '../../../src/experiment/runs/backend.ts'
import { type StepErrors, stepErrors, torchSteps } from '../../engine/torch-step.ts'

const noFile = () => Promise.reject(new Error('wasm is not tested here'))
const noFiles = { stock: noFile, kernels: noFile }

/** The errors of every step of the fixture, by the network's name. */
async function steps(backend: BackendName): Promise<{ name: string; errors: StepErrors }[]> {
  await switchBackend(backend, noFiles)
  const all = []
  for (const told of torchSteps) all.push({ name: `${told.model}, batch norm ${told.batchNorm}`, errors: await stepErrors(told) })
  return all
}

export interface NetworksWindow {
  steps: typeof steps
}

Object.assign(window, { steps } satisfies NetworksWindow)
