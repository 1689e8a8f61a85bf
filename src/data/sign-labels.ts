// A data set whose labels are coin flips: two classes, drawn anew for every seed.
import { drawSigns } from '../maths/measures/rademacher.ts'
import type { Dataset } from './load.ts'
import type { LabelledImages } from './part.ts'

/** The same images; class 0 stands for -1 and class 1 for 1, for training and test images alike. */
export function withSigns(dataset: Dataset, seed: number): Dataset {
  const flipped = (images: LabelledImages): LabelledImages => ({
    ...images,
    labels: Uint8Array.from(drawSigns(seed, images.count), (sign) => (sign + 1) / 2),
  })
  return {
    entry: dataset.entry,
    info: { ...dataset.info, classes: ['−1', '1'] },
    train: async (count) => flipped(await dataset.train(count)),
    test: async (count) => flipped(await dataset.test(count)),
  }
}
