// `rote features`: linear regression on random ReLU features, from far fewer than images to far more.
import { openDataset } from '../data/load.ts'
import { toldImages, whitened } from '../data/told-images.ts'
import { packedDatasets } from '../experiment/datasets/catalogue.ts'
import type { ValuesOf } from '../experiment/fields/field.ts'
import { featureCount, featuresForm } from '../experiment/linear/features-fields.ts'
import { fitFeatures } from '../maths/linear/feature-regression.ts'
import { targetsOf } from '../maths/linear/kernel-machine.ts'
import { drawFirstLayer, randomFeatures } from '../maths/linear/random-features.ts'
import { part } from '../maths/linear/steps.ts'
import { spreadOf } from '../maths/spread.ts'
import { percentOneDecimal } from '../words/percents.ts'
import { significant } from '../words/rounding.ts'
import { spreadText } from '../words/spreads.ts'
import { computeHere } from './compute-here.ts'
import { parseValues } from './flag-values.ts'
import { describeFields, readFlags } from './flags.ts'
import { packedData } from './node-engine.ts'
import { tellFigures } from './tell-figures.ts'
import { expectTargets } from './write-to.ts'

const form = featuresForm(packedDatasets)

const help = `rote features [--features N,N,...] [--FIELD VALUE ...] [--csv FILE] [--json FILE]
  fits one output for each class on N random ReLU features of the whitened images, and prints the errors and the length
  of the weights (norm); where N is about the number of images the test error has its peak

${describeFields({ features: featureCount, ...form.fields })}`

type Values = ValuesOf<typeof form.fields>

interface FeatureRun {
  readonly features: number
  readonly seed: number
  readonly testError: number
  readonly trainError: number
  readonly norm: number
}

/** Throws a UsageError, FieldError or DataError for what cannot be computed. */
export async function featuresCommand(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return console.log(help)
  const { values, options } = readFlags(args, form, ['features', 'csv', 'json'])
  const counts = parseValues(featureCount, options.features)
  await expectTargets([options.json, options.csv])
  const runs: FeatureRun[] = []
  for (let seed = values.seed; seed < values.seed + values.seeds; seed++) runs.push(...(await runsOf({ ...values, seed }, counts)))
  const points = counts.map((features) => {
    const own = runs.filter((run) => run.features === features)
    const mean = (figure: 'testError' | 'trainError' | 'norm') => own.reduce((sum, run) => sum + run[figure], 0) / own.length
    return { features, testError: mean('testError'), trainError: mean('trainError'), norm: mean('norm'), runs: own }
  })
  const [only] = points
  const lines = points.map(({ features, runs: own }) => [
    features,
    spreadText(spreadOf(own.map((run) => run.testError)), percentOneDecimal),
    spreadText(spreadOf(own.map((run) => run.trainError)), percentOneDecimal),
    spreadText(spreadOf(own.map((run) => run.norm)), (norm) => significant(norm, 4)),
  ])
  await tellFigures(
    {
      json: counts.length === 1 ? { ...values, ...only } : { ...values, points },
      csv: runs.map((run) => ({ ...run })),
      lines: [['features', 'test error', 'train error', 'norm'], ...lines],
    },
    options,
  )
}

/** One seed: its labels, its first layer, and a model for each count. */
async function runsOf(values: Values, counts: readonly number[]): Promise<FeatureRun[]> {
  const { dataset, seed, ridge } = values
  const set = await openDataset(dataset, packedData)
  const told = await toldImages(set, values)
  const { train, test, length } = whitened(told)
  const layer = drawFirstLayer(seed, Math.max(...counts), length)
  const seen = computeHere(randomFeatures(train, layer, length))
  const task = {
    train: seen,
    test: computeHere(randomFeatures(test, layer, length)),
    targets: targetsOf(told.labels, set.info.classes.length),
    labels: told.labels,
    testLabels: told.testLabels,
  }
  return counts.map((features, at) => {
    const steps = part(at / counts.length, (at + 1) / counts.length, fitFeatures(task, features, ridge))
    const fit = computeHere(steps, `features: expected another count than ${features}, or a ridge above 0, with these images`)
    return { features, seed, ...fit }
  })
}
