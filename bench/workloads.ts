// What is measured: networks with their batches, and who trains them how.
import { defaultsOf } from '../src/experiment/fields/field.ts'
import { isConvolutional } from '../src/experiment/networks/models.ts'
import { type ExperimentSpec, runFields } from '../src/experiment/runs/run-fields.ts'

const baseSpec: ExperimentSpec = { ...defaultsOf(runFields), corruption: 1 }

/** Random labels throughout, learning rate and momentum of the page; `n` images in full batches. */
export const workloads = {
  'mlp-128': { ...baseSpec, batchSize: 128 },
  'mlp-128-8k': { ...baseSpec, batchSize: 128, n: 8000 },
  'mlp-50': baseSpec,
  'mlp-3x512': { ...baseSpec, model: 'mlp-3x512', batchSize: 128 },
  lenet: { ...baseSpec, model: 'lenet' },
  inception: { ...baseSpec, model: 'inception', width: 0.0625 },
  sweep: baseSpec,
} as const satisfies Record<string, ExperimentSpec>

export type WorkloadName = keyof typeof workloads

export const workloadNames = Object.keys(workloads) as WorkloadName[]

/** Models that jax-js trains together: the seeds of one point. With more it computes no faster, and waits longer for each step. */
const vmappedModels = 3

export const engineNames = [
  'rote',
  'tfjs fit',
  'tfjs minimize',
  'tfjs minimize, explicit transposes',
  'jax-js',
  'jax-js vmap',
  'convnetjs',
  'pytorch',
] as const
export type EngineName = (typeof engineNames)[number]

export const backends = ['wasm', 'webgpu', 'webgl', 'cpu', 'native'] as const
export type Backend = (typeof backends)[number]

export interface Contender {
  readonly engine: EngineName
  readonly backend: Backend
  /** Workers that train at the same time, each a model (or several) of its own. */
  readonly workers: number
  /** Threads within each worker. */
  readonly threadsEach: number
  /** Models that take each step together. */
  readonly models: number
}

export interface Machine {
  readonly cores: number
  /** Where a real graphics card computes. */
  readonly gpus: readonly ('webgpu' | 'webgl')[]
  readonly pytorch: boolean
}

/** Everyone who can train a workload on a machine; ours on wasm comes first. */
export function contendersFor(name: WorkloadName, { cores, gpus, pytorch }: Machine): Contender[] {
  const alone = { workers: 1, threadsEach: 1, models: 1 }
  const allCores = { ...alone, workers: cores }
  if (name === 'sweep')
    return [
      { engine: 'rote', backend: 'wasm', ...allCores },
      ...gpus.map((backend): Contender => ({ engine: 'rote', backend, ...alone, models: 8 })),
      { engine: 'tfjs fit', backend: 'wasm', ...alone },
      { engine: 'tfjs minimize, explicit transposes', backend: 'wasm', ...allCores },
      ...gpus.map((backend): Contender => ({ engine: 'tfjs fit', backend, ...alone })),
      { engine: 'jax-js vmap', backend: 'wasm', workers: 1, threadsEach: cores, models: vmappedModels },
      { engine: 'jax-js', backend: 'wasm', ...alone, threadsEach: cores },
      { engine: 'jax-js', backend: 'wasm', ...allCores },
      { engine: 'convnetjs', backend: 'cpu', ...allCores },
    ]
  const convolutional = isConvolutional(workloads[name].model)
  const hasForks = name === 'inception'
  // tfjs-wasm has no filter gradient. WebGL is worth trying without a GPU too: for convolutions it may be tfjs's best.
  const tfjsBackends = [
    ...(convolutional ? [] : (['wasm'] as const)),
    'webgl',
    'cpu',
    ...gpus.filter((backend) => backend === 'webgpu'),
  ] as const
  return [
    { engine: 'rote', backend: 'wasm', ...alone },
    ...gpus.map((backend): Contender => ({ engine: 'rote', backend, ...alone })),
    ...(convolutional ? [] : [{ engine: 'tfjs minimize, explicit transposes', backend: 'wasm', ...alone } as const]),
    ...tfjsBackends.flatMap((backend): Contender[] => [
      { engine: 'tfjs fit', backend, ...alone },
      { engine: 'tfjs minimize', backend, ...alone },
    ]),
    ...(hasForks
      ? []
      : [
          { engine: 'jax-js', backend: 'wasm', ...alone } as const,
          ...(gpus.includes('webgpu') && !convolutional ? [{ engine: 'jax-js', backend: 'webgpu', ...alone } as const] : []),
          { engine: 'convnetjs', backend: 'cpu', ...alone } as const,
        ]),
    ...(pytorch ? [{ engine: 'pytorch', backend: 'native', ...alone } as const] : []),
  ]
}
