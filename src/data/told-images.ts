// The images of a run as it sees them, with the labels that it is told: what every way of learning starts from.
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { corruptLabels, drawCorruption } from '../maths/corruption.ts'
import type { ImageTask } from '../maths/linear/kernel-machine.ts'
import { conditionPixels, type PixelValues } from '../maths/pixels.ts'
import { whitenImages } from '../maths/whiten.ts'
import type { Dataset } from './load.ts'

export interface ToldImages {
  /** [n * values of an image], 0-255. */
  readonly train: PixelValues
  /** Labels as told. */
  readonly labels: Uint8Array
  readonly test: PixelValues
  readonly testLabels: Uint8Array
}

/** Rejects with a DataError. */
export async function toldImages(
  dataset: Dataset,
  { n, corruption, pixels, seed }: Pick<ExperimentSpec, 'n' | 'corruption' | 'pixels' | 'seed'>,
): Promise<ToldImages> {
  const { entry, info } = dataset
  const [training, test] = await Promise.all([dataset.train(n), dataset.test()])
  const see = (images: typeof training, split: 'train' | 'test') =>
    conditionPixels({ ...images, split, channels: entry.channels }, pixels, seed, entry)
  return {
    train: see(training, 'train'),
    labels: corruptLabels(training.labels, drawCorruption(seed, n, info.classes.length), corruption),
    test: see(test, 'test'),
    testLabels: test.labels,
  }
}

/** Both whitened, in double precision, as networks see them. */
export function whitened({ train, labels, test, testLabels }: ToldImages): { train: Float64Array; test: Float64Array; length: number } {
  const length = train.length / labels.length
  const see = (images: PixelValues, count: number) => Float64Array.from(whitenImages(images, count, length))
  return { train: see(train, labels.length), test: see(test, testLabels.length), length }
}

/** What is told of a data set, in double precision, black 0 and white 1. Rejects with a DataError. */
export async function imageTask(dataset: Dataset, fields: Parameters<typeof toldImages>[1]): Promise<ImageTask> {
  const { train, labels, test, testLabels } = await toldImages(dataset, fields)
  const scaled = (values: PixelValues) => Float64Array.from(values, (value) => value / 255)
  return { shape: dataset.info, classes: dataset.info.classes.length, train: scaled(train), labels, test: scaled(test), testLabels }
}
