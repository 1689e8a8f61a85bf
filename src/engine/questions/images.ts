// The first training images, for the page to look at.
import type { Dataset } from '../../data/load.ts'
import type { OpenedImages } from '../../experiment/datasets/images.ts'
import type { QuestionOf } from '../../protocol/questions.ts'

/** All n labels, and the bytes of the first `count` images. */
export async function firstImages(set: Dataset, { dataset, n, count }: QuestionOf<'images'>): Promise<OpenedImages> {
  const { images, labels } = await set.train(n)
  const { height, width, channels } = set.entry
  return { dataset, n, labels, count, images: images.slice(0, (images.length / n) * count), shape: { height, width, channels } }
}
