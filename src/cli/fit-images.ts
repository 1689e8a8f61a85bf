// What `rote theorem` computes of a data set: one output per class on shared hinges, through n images with the labels that a run would be told.
import { openDataset } from '../data/load.ts'
import { toldImages } from '../data/told-images.ts'
import { packedDatasets } from '../experiment/datasets/catalogue.ts'
import { parseSpecStrictly } from '../experiment/runs/spec.ts'
import { createStream } from '../maths/random.ts'
import { oneHot } from '../maths/theorem/classes.ts'
import { widestDirection } from '../maths/theorem/direction.ts'
import { explainFailure } from '../maths/theorem/explain.ts'
import { fitImages, imageDirection, layOnLine, projectImages, shareRight } from '../maths/theorem/image-line.ts'
import { countWeights, evaluateNetwork, largestResidual } from '../maths/theorem/network.ts'
import { evaluateInSinglePrecision } from '../maths/theorem/single-precision.ts'
import { measureSpectrum } from '../maths/theorem/spectrum.ts'
import { type Rule, rules } from '../maths/theorem/thresholds.ts'
import { whitenImages } from '../maths/whiten.ts'
import { packedData } from './node-engine.ts'
import { UsageError } from './usage-error.ts'

/** Fields of a run that say which images and which labels. */
export const imageFields = ['dataset', 'n', 'corruption', 'pixels', 'seed'] as const

export interface ImageFitOptions {
  readonly fields: Readonly<Partial<Record<(typeof imageFields)[number], string>>>
  readonly rule: Rule
  readonly direction: 'gap' | 'random'
}

/** Rejects with a FieldError for fields that cannot be, and a {@link UsageError} where two images share a projection. */
export async function fitDataset({ fields, rule, direction }: ImageFitOptions) {
  const { dataset, n, corruption, pixels, seed } = parseSpecStrictly(
    Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined),
    packedDatasets,
  )
  const classes = packedDatasets[dataset].classes.length
  const set = await openDataset(dataset, packedData)
  const told = await toldImages(set, { n, corruption, pixels, seed })
  const d = told.train.length / n
  const points = { n, d, values: whitenImages(told.train, n, d) }
  const a = direction === 'random' ? imageDirection(seed, d) : widestDirection(points, createStream(seed, 'theorem-direction').normal)
  const projections = projectImages(told.train, n, a)
  const line = layOnLine(projections, rules[rule])
  if (line.kind === 'collision') throw new UsageError(explainFailure(line, (row) => `image ${row + 1}`))
  const { labels } = told
  const w = fitImages(line, labels, classes)
  const network = { a, b: line.b, w }
  const wanted = oneHot(labels, classes)
  const { smallestEigenvalue, smallestSingularValue, conditionNumber } = measureSpectrum(line)
  return {
    network,
    dataset,
    n,
    d,
    pixels,
    corruption,
    seed,
    rule,
    direction,
    weights: countWeights(network),
    trainAccuracy: shareRight(line, w, projections, labels),
    testAccuracy: shareRight(line, w, projectImages(told.test, told.testLabels.length, a), told.testLabels),
    smallestEigenvalue,
    smallestSingularValue,
    conditionNumber,
    residual: {
      f64: largestResidual(evaluateNetwork(network, points), wanted),
      f32: largestResidual(evaluateInSinglePrecision(network, points), wanted),
    },
  }
}
