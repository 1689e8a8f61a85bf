// A few training images under each condition, as the network sees them, with the labels that it is given.
import { useMemo } from 'react'
import type { Condition } from '../../experiment/chapters/five-ways.ts'
import { mostAlike } from '../../maths/alike.ts'
import { corruptLabels, drawCorruption } from '../../maths/corruption.ts'
import { type ImageShape, valuesIn } from '../../maths/image-shape.ts'
import { conditionPixels, type PixelValues } from '../../maths/pixels.ts'
import { useAsk, useDataset, usePlace } from '../../store/react.tsx'

export interface SeenImage {
  readonly image: Uint8Array
  readonly shape: ImageShape
  readonly truth: string
  /** The label that the network is given. */
  readonly label: string
}

export interface Sample {
  readonly images: Uint8Array
  readonly labels: Uint8Array
  readonly shape: ImageShape
  /** The two of one class that look most alike, then one of another class, and one of a third. */
  readonly shown: readonly number[]
}

export const shownImages = 4
/** A few images of a set are enough to look at: the least that a run may have. */
const sampleCount = 100

/** Null until the images have come. */
export function useSample(): Sample | null {
  const { dataset } = usePlace('five-ways')
  const opened = useAsk({ type: 'images', dataset, n: sampleCount, count: sampleCount }).answer
  return useMemo(() => opened && { ...opened, shown: chosen(opened.images, opened.labels) }, [opened])
}

/** Of the sets that have been opened: every row of a list shows the same images. */
const chosenBefore = new WeakMap<Uint8Array, readonly number[]>()

function chosen(images: Uint8Array, labels: Uint8Array): readonly number[] {
  const known = chosenBefore.get(images)
  if (known) return known
  const shown: number[] = [...(mostAlike(images, labels) ?? [0, 1])]
  labels.forEach((label, index) => {
    if (shown.length < shownImages && shown.every((other) => labels[other] !== label)) shown.push(index)
  })
  chosenBefore.set(images, shown)
  return shown
}

/** Null until the images have come. Of the first seed. */
export function useSeenImages({ change }: Condition): readonly SeenImage[] | null {
  const { dataset, seed } = usePlace('five-ways')
  const sample = useSample()
  const { classes } = useDataset(dataset)
  return useMemo(() => {
    if (!sample) return null
    const { images, labels, shape, shown } = sample
    const size = valuesIn(shape)
    const count = Math.max(...shown) + 1
    const set = { images: images.subarray(0, count * size), count, channels: shape.channels, split: 'train' } as const
    // Any moments will do: the stretch takes them out again, as the network's whitening does.
    const pixels = conditionPixels(set, 'pixels' in change ? change.pixels : 'original', seed, { pixelMean: 0.5, pixelStd: 0.2 })
    const truth = labels.subarray(0, count)
    const given = corruptLabels(truth, drawCorruption(seed, count, classes.length), 'corruption' in change ? change.corruption : 0)
    return shown.map((index) => ({
      image: stretched(pixels.subarray(index * size, (index + 1) * size)),
      shape,
      truth: classes[truth[index] as number] as string,
      label: classes[given[index] as number] as string,
    }))
  }, [sample, classes, seed, change])
}

/** From the darkest to the lightest value: what is left of an image's brightness and contrast once it is whitened. */
function stretched(pixels: PixelValues): Uint8Array {
  const [low, high] = [Math.min(...pixels), Math.max(...pixels)]
  return Uint8Array.from(pixels, (value) => Math.round((255 * (value - low)) / Math.max(1, high - low)))
}
