// The training images with the labels that the network is given: those at the p that is shown, before and while anything trains.
import { useMemo } from 'react'
import { datasetInfo } from '../../experiment/datasets/catalogue.ts'
import { changedCount, corruptLabels, drawCorruption } from '../../maths/corruption.ts'
import type { ImageShape } from '../../maths/image-shape.ts'
import { usePlace } from '../../store/react.tsx'
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
  /** How many of them are not the true ones. */
  readonly changed: number
}

/** With the first seed's labels, the very ones that the worker draws; null until the images have come. */
export function useLabelledImages(): LabelledImages | null {
  const { dataset, n, seed, corruption } = usePlace('by-heart')
  const opened = useOpened()
  const draw = useMemo(() => drawCorruption(seed, n, datasetInfo(dataset).classes.length), [seed, n, dataset])
  return useMemo(() => {
    if (!opened) return null
    const labels = corruptLabels(opened.labels, draw, corruption)
    const { images, shape, count: shown, labels: truth } = opened
    return { images, shape, shown, truth, labels, changed: changedCount(truth, labels) }
  }, [opened, draw, corruption])
}
