// One training step of a small network from the starting point of the PyTorch fixture, held against what PyTorch makes of it.
import { tensor, tensor2d, tensor3d } from '@tensorflow/tfjs-core'
import { Network } from '../../src/engine/network.ts'
import { defineNetwork, type ModelChoice } from '../../src/experiment/networks/models.ts'
import fixture from '../fixtures/torch/networks.json' with { type: 'json' }

// Its source is scripts/fixtures/networks_torch.py.
const { batch, classes } = fixture
const image = fixture.image as [number, number, number]
const pixels = image[0] * image[1] * image[2]

export const torchSteps = fixture.steps

/** How far a step is from PyTorch's. */
export interface StepErrors {
  /** Relative. */
  readonly loss: number
  /** For each gradient the furthest entry, as a share of the gradient's largest one. */
  readonly gradients: readonly number[]
}

/** Takes the step on the running backend. Throws where the network has other parameters than PyTorch's. */
export async function stepErrors(told: (typeof torchSteps)[number]): Promise<StepErrors> {
  const draw = numbers()
  const network = new Network(defineNetwork(told as ModelChoice, image, classes), [1])
  const x = tensor3d(
    draw(batch * pixels).map((number) => 3 * number),
    [1, batch, pixels],
  )
  await startWeights(network, draw)
  const labels = tensor2d(
    Array.from({ length: batch }, (_, i) => i % classes),
    [1, batch],
    'int32',
  )
  const sizes = network.parameters.map(({ value }) => value.size)
  const expectedSizes = told.gradients.map(({ shape }) => shape.reduce((product, side) => product * side, 1))
  if (`${sizes}` !== `${expectedSizes}`) throw new Error(`parameters: expected ${expectedSizes}, got ${sizes}`)
  const { loss, gradients } = network.gradients(x, labels)
  const [lossValue] = await loss.data()
  const errors: number[] = []
  for (const [index, { values }] of told.gradients.entries()) {
    const expected = unpacked(values)
    const actual = await gradients[index]?.data()
    const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    const furthest = expected.reduce((most, value, i) => Math.max(most, Math.abs(value - Number(actual?.[i]))), 0)
    // A bias before batch normalisation has no say: its gradient is 0, and what is left is rounding.
    errors.push(furthest / Math.max(largest, 1e-3))
  }
  network.dispose()
  for (const tensor of [x, labels, loss, ...gradients]) tensor.dispose()
  return { loss: Math.abs((lossValue as number) / told.loss - 1), gradients: errors }
}

/** The fixture's generator: uniform in -.5 to .5. */
function numbers(): (count: number) => number[] {
  let state = 1
  return (count) =>
    Array.from({ length: count }, () => {
      state = (Math.imul(1664525, state) + 1013904223) >>> 0
      return state / 2 ** 32 - 0.5
    })
}

/** Weights [1, ..., in, out] by their fan-in, and what is one row [1, 1, units] around where it starts. */
async function startWeights(network: Network, draw: (count: number) => number[]): Promise<void> {
  for (const parameter of network.parameters) {
    const { shape } = parameter.value
    const fanIn = shape.slice(1, -1).reduce((product, side) => product * side, 1)
    const before = await parameter.value.data()
    const isRow = shape.length === 3 && fanIn === 1
    const values = draw(before.length).map((number, i) => (isRow ? (before[i] as number) + 0.2 * number : Math.sqrt(24 / fanIn) * number))
    parameter.replace(tensor(values, shape))
  }
}

function unpacked(text: string): Float32Array {
  return new Float32Array(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer)
}
