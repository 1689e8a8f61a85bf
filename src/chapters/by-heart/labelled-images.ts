// The training images with the labels that the network is given: those at the p that is shown, before and while anything trains.
import { useMemo } from 'react'
import { changedCount, corruptLabels, drawCorruption } from '../../maths/corruption.ts'
import { type ImageShape, valuesIn } from '../../maths/image-shape.ts'
import { useDataset, usePlace } from '../../store/react.tsx'
import { useOpened } from './use-bench.ts'

export interface LabelledImages {
  readonly images: Uint8Array
  readonly shape: ImageShape
  /** How many of the images can be shown. */
  readonly shown: number
  /** The true labels. */
  readonly truth: Uint8Array
  /** The labels given to the network, changed ones included. */
  readonly labels: Uint8Array
  /** How many of them were drawn anew, and how many of those came out wrong. */
  readonly redrawn: number
  readonly changed: number
}

/** The pixels of one image. */
export function imageOf({ images, shape }: Pick<LabelledImages, 'images' | 'shape'>, index: number): Uint8Array {
  const size = valuesIn(shape)
  return images.subarray(index * size, (index + 1) * size)
}

/** With the first seed's labels, the very ones that the worker draws; null until the images have come. */
export function useLabelledImages(): LabelledImages | null {
  const { dataset, n, seed, corruption } = usePlace('by-heart')
  const opened = useOpened()
  const classes = useDataset(dataset).classes.length
  const draw = useMemo(() => drawCorruption(seed, n, classes), [seed, n, classes])
  return useMemo(() => {
    if (!opened) return null
    const labels = corruptLabels(opened.labels, draw, corruption)
    const { images, shape, count: shown, labels: truth } = opened
    const redrawn = draw.threshold.reduce((count, threshold) => count + (threshold < corruption ? 1 : 0), 0)
    return { images, shape, shown, truth, labels, redrawn, changed: changedCount(truth, labels) }
  }, [opened, draw, corruption])
}
