// What the page needs of the images for Theorem 1: where each lies along one direction, so that the images themselves can stay here.

import type { Dataset } from '../../data/load.ts'
import type { ProjectedImages, Projection } from '../../experiment/datasets/images.ts'
import { conditionPixels } from '../../maths/pixels.ts'
import { imageDirection, projectImages } from '../../maths/theorem/image-line.ts'

/** The first n training images and all test images, in the pixel condition of a run of this seed, along this seed's direction. */
export async function projectDataset(dataset: Dataset, request: Projection): Promise<ProjectedImages> {
  const { n, pixels, seed } = request
  const { entry } = dataset
  const [training, test] = await Promise.all([dataset.train(n), dataset.test()])
  const a = imageDirection(seed, training.images.length / n)
  const along = (set: typeof training, split: 'train' | 'test') =>
    projectImages(conditionPixels({ ...set, split, channels: entry.channels }, pixels, seed, entry), set.count, a)
  return {
    ...request,
    d: a.length,
    train: along(training, 'train'),
    test: along(test, 'test'),
    trainLabels: training.labels,
    testLabels: test.labels,
  }
}
