// Short runs whose curves are kept in golden.json: between them they pass through every choice that a run has, and through
// every network but Inception, for which the plain cpu backend takes too long.
import { isDeepStrictEqual } from 'node:util'
import { openDataset } from '../../src/data/load.ts'
import type { SeedResult } from '../../src/experiment/runs/result.ts'
import type { ExperimentSpec } from '../../src/experiment/runs/run-fields.ts'
import { committed } from '../data/sources.ts'
import { curveOf, eventsOf, play, tiny } from './runs.ts'

/** What a run is known by afterwards: its curve, column by column, and what it came to. */
export interface GoldenCurve {
  /** In nats, to nine digits. */
  readonly losses: readonly number[]
  /** Everything else of each point: counts, and shares of counts. */
  readonly counted: Readonly<Record<string, readonly (number | null)[]>>
  readonly result: Omit<SeedResult, 'curve'>
}

export interface Goldens {
  /** Of the engine that made them. */
  readonly engineVersion: number
  readonly curves: Readonly<Record<string, GoldenCurve>>
}

const all = (changes: Partial<ExperimentSpec>) => tiny({ epochs: 4, stop: 'epochs', ...changes })

export const goldenRuns: Readonly<Record<string, ExperimentSpec>> = {
  'mlp with corruption': all({ corruption: 0.4 }),
  'mlp that stops when it fits': all({ epochs: 40, stop: 'fit' }),
  'mlp with dropout': all({ dropout: 0.5 }),
  'mlp with weight decay': all({ weightDecay: 0.01 }),
  'mlp with random crop': all({ augmentation: 2 }),
  'mlp with early stopping': all({ earlyStopping: 0.2, corruption: 0.4 }),
  'mlp with a learning rate that decays': all({ decay: 0.5 }),
  'mlp on shuffled pixels': all({ pixels: 'shuffled' }),
  'mlp on random pixels': all({ pixels: 'random' }),
  'mlp on Gaussian noise': all({ pixels: 'gaussian' }),
  'mlp on clothes that are mirrored': all({ dataset: 'fashion-mnist', augmentation: 1 }),
  'deep mlp with batch norm': all({ model: 'mlp-3x512', batchNorm: 'on' }),
  softmax: all({ model: 'softmax', learningRate: 0.01 }),
  lenet: all({ model: 'lenet', width: 0.2, epochs: 2 }),
  alexnet: all({ model: 'alexnet', width: 0.03, epochs: 1 }),
}

/** Enough unseen images for an accuracy, and few enough for the plain cpu backend. */
const testCount = 100

/**
 * How far a loss may be from the golden one, relative. The plain cpu backend adds and multiplies in the order that JavaScript
 * prescribes, alike on every machine; exp and log alone are the JavaScript engine's own, and their last bit hardly ever reaches
 * a float. So it is held tightly: a learning rate that is off by one part in 100,000 shows. Our wasm kernels sum in another
 * order and may fuse a product with its sum: that makes up to 1.3e-6.
 */
export const tolerances = { cpu: 1e-6, wasm: 1e-5 } as const

/** Plays the run on the running backend. */
export async function goldenCurve(spec: ExperimentSpec): Promise<GoldenCurve> {
  const set = await openDataset(spec.dataset, committed)
  const events = await play(spec, () => undefined, { ...set, test: () => set.test(testCount) })
  const points = curveOf(events)
  const columns = ['epoch', 'trainAccuracy', 'testAccuracy', 'trueLabelAccuracy', 'heldOutAccuracy'] as const
  const { result } = eventsOf(events, 'settled')[0] as { result: GoldenCurve['result'] }
  return {
    losses: points.map(({ trainLoss }) => Number(trainLoss.toPrecision(9))),
    counted: Object.fromEntries(columns.map((column) => [column, points.map((point) => point[column] ?? null)])),
    result,
  }
}

/** Where a curve is no longer the golden one, or null; losses may differ by `tolerance` (relative), counts not at all. */
export function changeOf(golden: GoldenCurve, seen: GoldenCurve, tolerance: number): string | null {
  if (golden.losses.length !== seen.losses.length) return `it had ${golden.losses.length} points and has ${seen.losses.length}`
  const at = golden.losses.findIndex((loss, index) => !(Math.abs((seen.losses[index] as number) / loss - 1) <= tolerance))
  if (at >= 0) return `the loss at epoch ${golden.counted.epoch?.[at]} was ${golden.losses[at]} and is ${seen.losses[at]}`
  for (const [column, values] of Object.entries(golden.counted)) {
    const index = values.findIndex((value, point) => value !== seen.counted[column]?.[point])
    if (index >= 0) return `${column} of point ${index} was ${values[index]} and is ${seen.counted[column]?.[index]}`
  }
  if (isDeepStrictEqual(golden.result, seen.result)) return null
  return `it came to ${JSON.stringify(golden.result)} and comes to ${JSON.stringify(seen.result)}`
}
