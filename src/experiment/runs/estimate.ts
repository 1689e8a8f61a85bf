// About how long a run will take: said before it starts, never promised.
import type { DatasetInfo } from '../datasets/catalogue.ts'
import { multiplyAdds } from '../networks/layers.ts'
import { isConvolutional, type ModelName, networkOf } from '../networks/models.ts'
import type { BackendName } from './backend.ts'
import { evaluationRows } from './memory.ts'
import type { ExperimentSpec } from './run-fields.ts'

/** Training step of the default network on the machine that this was written on, ms; until the reader's own is known. */
const usualStepMs: Readonly<Record<BackendName, number>> = { webgpu: 3, webgl: 3, wasm: 3, cpu: 150 }
/** In plain JavaScript convolutions are slower still than products: LeNet by 1.7, AlexNet by 5. */
const plainConvolution = 3
/** Evaluations take about this much on top of training. */
const evaluationShare = 0.6

const referenceMultiplyAdds = 406_528
const referenceBatch = 50

/**
 * What a step takes, in steps of the default network: so much whatever the width, and so much for each time its
 * multiplications. Measured on wasm as the difference between runs of few and of many epochs, at two or three widths each:
 * `npm run -s rote -- run --model MODEL --n 500 --width WIDTH --stop epochs --epochs 2` (and 12 or 22).
 */
const paces: Readonly<Record<ModelName, { readonly always: number; readonly work: number }>> = {
  softmax: { always: 0.4, work: 1 },
  'mlp-1x512': { always: 0, work: 1 },
  'mlp-3x512': { always: 0.3, work: 1.1 },
  lenet: { always: 0.8, work: 1.7 },
  alexnet: { always: 1.5, work: 0.9 },
  inception: { always: 27, work: 1.1 },
}
/** From about this weight decay on the network is held back from fitting. */
const strongDecay = 5e-3
/** Of Inception's constant part so much is its batch normalisation's. */
const normalisationShare = 0.45

/**
 * Epochs until n images are answered as told, roughly, however many a run may take. Measured at n = 1000: MLPs take 8 with true labels
 * and about 20 with random ones, convolutional networks 10 and 34, and as long for images that are noise; MLPs with each regulariser,
 * and at other n and batches too.
 */
export function usualEpochs(spec: ExperimentSpec): number {
  const { corruption, learningRate, width, dropout, pixels, augmentation, weightDecay, batchSize, n } = spec
  const convolves = isConvolutional(spec.model)
  const noise = Math.sqrt(convolves && (pixels === 'random' || pixels === 'gaussian') ? 1 : corruption)
  const much = Math.sqrt(n / 1000)
  const fit = convolves ? 10 + 25 * noise * much : 8 + 12 * noise * much
  const slower = [
    1 + (0.3 + 0.6 * noise) * (dropout / (1 - dropout)) ** 2,
    augmentation > 0 ? 10 + 20 * noise ** 2 : 1,
    1 + (weightDecay / strongDecay) ** 2,
    Math.max(1, batchSize / referenceBatch),
    Math.max(1, 0.01 / learningRate),
    Math.max(1, 0.5 / width),
  ]
  return slower.reduce((epochs, factor) => epochs * factor, fit)
}

/** The same of a run: never more than it may take. */
export const expectedEpochs = (spec: ExperimentSpec): number =>
  spec.stop === 'epochs' ? spec.epochs : Math.min(spec.epochs, usualEpochs(spec))

/** Whether a run is of those that {@link usualEpochs} was measured on, or close to them. */
export function isMeasured({ model, n, width, weightDecay, dropout, augmentation, batchNorm, ...spec }: ExperimentSpec): boolean {
  const isUsual = spec.learningRate === 0.01 && spec.momentum === 0.9 && spec.decay === 1 && spec.batchSize <= 128
  const isHeld = weightDecay > 1e-3 || dropout > 0.5 || augmentation > 0
  const isAltered = dropout > 0 || batchNorm !== 'as-defined' || n < 500 || n > 2000
  const isKnown = model === 'mlp-1x512' || ((model === 'mlp-3x512' || model === 'lenet') && !isAltered)
  return isUsual && !isHeld && isKnown && width >= 0.5 && n >= 300 && n <= 3000
}

/** Seconds, given the time of one step of the default network (784-512-10, batch 50) on the backend that will run, and the epochs. */
export function estimateSeconds(
  spec: ExperimentSpec,
  set: DatasetInfo,
  stepMs: number = usualStepMs.wasm,
  epochs: number = expectedEpochs(spec),
): number {
  const steps = epochs * Math.ceil(spec.n / spec.batchSize)
  return (stepMs * stepsOf(spec, set, steps) * spec.seeds) / 1000
}

/** What so many steps of a run take, evaluations and all, in steps of the default network without any. */
export const stepsOf = (spec: ExperimentSpec, set: DatasetInfo, steps: number): number =>
  steps * stepCost(spec, workOf(spec, set)) * (1 + evaluationShare)

/** Multiplications of one step, in those of the default network's. */
export function workOf(spec: ExperimentSpec, set: DatasetInfo): number {
  const { layers, input } = networkOf(spec, set)
  return (multiplyAdds(layers, input) * spec.batchSize) / (referenceMultiplyAdds * referenceBatch)
}

/** The default network's step to estimate by where no run has shown it: as measured on the backend, ms, or on a usual machine. */
export function estimatingStepMs(spec: ExperimentSpec, backend: BackendName, measuredMs: number | null | undefined): number {
  const slower = backend === 'cpu' && isConvolutional(spec.model) ? plainConvolution : 1
  return slower * (measuredMs || usualStepMs[backend])
}

/** The longest piece of a run that is done without a pause, a batch or a part of an evaluation, ms on a usual machine; seeds side by side. */
export function longestPartMs(spec: ExperimentSpec, set: DatasetInfo, backend: BackendName): number {
  const network = networkOf(spec, set)
  const { layers, input } = network
  const models = isConvolutional(spec.model) ? 1 : spec.seeds
  // An image costs about half as much to ask as to train on.
  const images = models * Math.max(spec.batchSize, evaluationRows(network) / 2)
  const work = (multiplyAdds(layers, input) * images) / (referenceMultiplyAdds * referenceBatch)
  return usualStepMs[backend] * stepCost(spec, work)
}

function stepCost({ model, batchNorm }: ExperimentSpec, work: number): number {
  const pace = paces[model]
  const always = model === 'inception' && batchNorm === 'off' ? pace.always * (1 - normalisationShare) : pace.always
  return always + pace.work * work
}
