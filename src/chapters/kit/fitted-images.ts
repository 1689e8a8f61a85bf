// The construction through real images, rebuilt for every change of their labels on the page's own thread.

import { useMemo } from 'react'
import type { ImageLinePlotProps } from '../../charts/theorem/ImageLinePlot.tsx'
import type { Projection } from '../../experiment/datasets/images.ts'
import type { Problem } from '../../experiment/runs/problem.ts'
import { corruptLabels, drawCorruption } from '../../maths/corruption.ts'
import { fitImages, layOnLine, shareRight } from '../../maths/theorem/image-line.ts'
import { useAsk, useDataset } from '../../store/react.tsx'
import { percentOneDecimal } from '../../words/percents.ts'

export interface FittedImages {
  readonly kind: 'fitted'
  readonly n: number
  readonly trainAccuracy: number
  readonly testAccuracy: number
  readonly testCount: number
  /** n + d + kn. */
  readonly weights: number
  /** From labels to weights, once the images are laid on their line. */
  readonly elapsedMs: number
  readonly changed: number
  /** What each image is, and what it is told to be. */
  readonly truth: Uint8Array
  readonly labels: Uint8Array
  /** What the picture of one class's output shows. */
  readonly plot: (own: number) => Pick<ImageLinePlotProps, 'x' | 'y' | 'changed' | 'order'>
}

/** What is there to show: null until the projections have come, a collision where two images share one, or why they did not come. */
export interface Fitting {
  readonly fitted: FittedImages | { readonly kind: 'collision' } | null
  readonly problem: Problem | null
}

/** Asks for the projections as soon as they are wanted. */
export function useFittedImages(question: Projection, corruption: number, isWanted = true): Fitting {
  const { answer: own, problem } = useAsk({ type: 'projection', ...question }, isWanted)
  const line = useMemo(() => own && layOnLine(own.train), [own])
  const { dataset, seed, n } = question
  const classes = useDataset(dataset).classes.length
  const draw = useMemo(() => drawCorruption(seed, n, classes), [seed, n, classes])
  const fitted = useMemo((): Fitting['fitted'] => {
    if (!own || !line) return null
    if (line.kind === 'collision') return { kind: 'collision' }
    const labels = corruptLabels(own.trainLabels, draw, corruption)
    const started = performance.now()
    const w = fitImages(line, labels, classes)
    const elapsedMs = performance.now() - started
    const trainAccuracy = shareRight(line, w, own.train, labels)
    const testAccuracy = shareRight(line, w, own.test, own.testLabels)
    const changed = Uint8Array.from(line.order, (image) => (labels[image] === own.trainLabels[image] ? 0 : 1))
    return {
      kind: 'fitted',
      n,
      trainAccuracy,
      testAccuracy,
      testCount: own.test.length,
      weights: n + own.d + classes * n,
      elapsedMs,
      changed: changed.reduce((sum, one) => sum + one, 0),
      truth: own.trainLabels,
      labels,
      plot: (shown) => ({
        x: line.x,
        y: Float64Array.from(line.order, (image) => (labels[image] === shown ? 1 : 0)),
        changed,
        order: line.order,
      }),
    }
  }, [own, line, draw, corruption, classes, n])
  return { fitted, problem }
}

export function describeLine({ n, changed, trainAccuracy, testAccuracy, weights }: FittedImages, shownClass: string, noun: string): string {
  return `${n} ${noun} along one direction, ${changed} with a changed label; the output for ${shownClass} is 1 at those told to be it and 0 at the others. ${weights} weights answer ${percentOneDecimal(trainAccuracy)} as told and ${percentOneDecimal(testAccuracy)} of unseen ${noun} rightly.`
}

/** The image that is pointed at: its point and its hinge, in words; nothing for none. */
export function describeLit({ plot, n }: FittedImages, image: number | null, shown: number): string {
  if (image === null) return ''
  const { y, changed, order } = plot(shown)
  const place = order.indexOf(image)
  if (place < 0) return ''
  const hinge = place === 0 ? 'Its hinge comes first.' : 'Its hinge, on the point before it, is lit too.'
  return ` Lit: image ${image + 1}, point ${place + 1} of ${n}, ${y[place] === 1 ? 'up' : 'down'}, its label ${changed[place] ? 'changed' : 'true'}. ${hinge}`
}
