// Puts the images of a run on the device in its pixel condition.
import type { ManifestEntry } from '../../data/manifest.ts'
import type { LabelledImages } from '../../data/part.ts'
import { conditionPixels, type ImageSet, type PixelCondition } from '../../maths/pixels.ts'
import { placeImages } from './place-images.ts'
import type { SeenImages } from './seen-images.ts'

/** One set for all seeds where they see the same, else one for each. `entry` describes the data set that the images are from. */
export function placeConditioned(
  set: LabelledImages,
  split: ImageSet['split'],
  condition: PixelCondition,
  seeds: readonly number[],
  entry: ManifestEntry,
): SeenImages {
  const different = condition === 'original' ? seeds.slice(0, 1) : seeds
  const conditioned = different.map((seed) => conditionPixels({ ...set, split, channels: entry.channels }, condition, seed, entry))
  return placeImages(conditioned, entry)
}
