// A few training images under each condition, as the network sees them, with the labels that it is given.
import { useMemo } from 'react'
import type { Condition } from '../../experiment/chapters/five-ways.ts'
import { datasetInfo } from '../../experiment/datasets/catalogue.ts'
import { corruptLabels, drawCorruption } from '../../maths/corruption.ts'
import { type ImageShape, valuesIn } from '../../maths/image-shape.ts'
import { conditionPixels, type PixelValues } from '../../maths/pixels.ts'
import { useAsk, usePlace } from '../../store/react.tsx'

export interface SeenImage {
  readonly image: Uint8Array
  readonly shape: ImageShape
  readonly truth: string
  /** The label that the network is given. */
  readonly label: string
}

export const shownImages = 5
/** A few images of a set are enough to look at: the least that a run may have. */
const sampleCount = 100

/** Null until the images have come. Of the first seed. */
export function useSeenImages({ change }: Condition): readonly SeenImage[] | null {
  const { dataset, seed } = usePlace('five-ways')
  const opened = useAsk({ type: 'images', dataset, n: sampleCount, count: sampleCount }).answer
  return useMemo(() => {
    if (!opened) return null
    const { classes } = datasetInfo(dataset)
    const { shape } = opened
    const size = valuesIn(shape)
    const set = {
      images: opened.images.subarray(0, shownImages * size),
      count: shownImages,
      channels: shape.channels,
      split: 'train',
    } as const
    // Any moments will do: the stretch takes them out again, as the network's whitening does.
    const pixels = conditionPixels(set, 'pixels' in change ? change.pixels : 'original', seed, { pixelMean: 0.5, pixelStd: 0.2 })
    const truth = opened.labels.subarray(0, shownImages)
    const given = corruptLabels(truth, drawCorruption(seed, shownImages, classes.length), 'corruption' in change ? change.corruption : 0)
    return Array.from(truth, (trueLabel, index) => ({
      image: stretched(pixels.subarray(index * size, (index + 1) * size)),
      shape,
      truth: classes[trueLabel] as string,
      label: classes[given[index] as number] as string,
    }))
  }, [opened, dataset, seed, change])
}

/** From the darkest to the lightest value: what is left of an image's brightness and contrast once it is whitened. */
function stretched(pixels: PixelValues): Uint8Array {
  const [low, high] = [Math.min(...pixels), Math.max(...pixels)]
  return Uint8Array.from(pixels, (value) => Math.round((255 * (value - low)) / Math.max(1, high - low)))
}
