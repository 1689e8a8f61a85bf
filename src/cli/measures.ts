// `rote measures`: what looks at labels and tells truth from lies, beside the test error of a trained network.
import { type Dataset, openDataset } from '../data/load.ts'
import { imageTask, toldImages, whitened } from '../data/told-images.ts'
import { packedDatasets } from '../experiment/datasets/catalogue.ts'
import { defaultsOf, type ValuesOf } from '../experiment/fields/field.ts'
import { measuresForm } from '../experiment/measures/measures-fields.ts'
import { runFields } from '../experiment/runs/run-fields.ts'
import { corruptLabels, drawCorruption } from '../maths/corruption.ts'
import { valuesIn } from '../maths/image-shape.ts'
import { finish } from '../maths/linear/steps.ts'
import { kendallTau } from '../maths/measures/kendall.ts'
import { type LabelMeasures, labelMeasures } from '../maths/measures/label-measures.ts'
import { median } from '../maths/measures/median.ts'
import { activationsOf, denseNetwork } from '../maths/network/dense-network.ts'
import { distanceMoved, marginsOf, spectralProduct } from '../maths/network/weight-measures.ts'
import { percentOneDecimal } from '../words/percents.ts'
import { decimals, significant } from '../words/rounding.ts'
import { computeHere } from './compute-here.ts'
import { parseValues } from './flag-values.ts'
import { describeFields, readFlags } from './flags.ts'
import { packedData } from './node-engine.ts'
import { tellFigures } from './tell-figures.ts'
import { weightsHere } from './weights-here.ts'
import { expectTargets } from './write-to.ts'

const form = measuresForm(packedDatasets)

const help = `rote measures [--corruption P,P,...] [--FIELD VALUE ...] [--csv FILE] [--json FILE]
  trains a network for each p and seed and prints its test error beside six measures that look at the labels, and how far
  each puts the cells in the order of the test error (Kendall's tau-b)

${describeFields({ corruption: runFields.corruption, ...form.fields })}`

type Values = ValuesOf<typeof form.fields>

interface Measures extends LabelMeasures {
  readonly distance: number
  readonly margin: number
  readonly fitEpoch: number | null
}

interface Cell {
  readonly seed: number
  readonly corruption: number
  readonly testError: number
  readonly measures: Measures
}

const names = ['ntkComplexity', 'kernelNorm', 'logMarginalLikelihood', 'distance', 'margin', 'fitEpoch'] as const

/** Throws a UsageError, FieldError or DataError for what cannot be computed. */
export async function measuresCommand(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return console.log(help)
  const { values, options } = readFlags(args, form, ['corruption', 'csv', 'json'])
  const levels = parseValues(runFields.corruption, options.corruption)
  await expectTargets([options.json, options.csv])
  const dataset = await openDataset(values.dataset, packedData)
  const cells: Cell[] = []
  for (let seed = values.seed; seed < values.seed + values.seeds; seed++)
    cells.push(...(await cellsOf({ ...values, seed }, levels, dataset)))
  const kendall = Object.fromEntries(names.map((name) => [name, tauOf(cells, name)]))
  const tauText = (name: (typeof names)[number]) => (kendall[name] == null ? '-' : decimals(kendall[name], 2))
  await tellFigures(
    {
      json: { ...values, cells, kendall },
      csv: cells.map(({ measures, ...cell }) => ({ ...cell, ...measures })),
      lines: [
        ['seed', 'p', 'test error', ...names],
        ...cells.map(({ seed, corruption, testError, measures }) => [
          seed,
          corruption,
          percentOneDecimal(testError),
          ...names.map((name) => (measures[name] === null ? 'never' : significant(measures[name], 4))),
        ]),
        ['tau', '', '', ...names.map(tauText)],
      ],
    },
    options,
  )
}

/** Over the cells for which it is known. */
function tauOf(cells: readonly Cell[], name: (typeof names)[number]): number | null {
  const known = cells.flatMap(({ testError, measures }) => (measures[name] === null ? [] : [[measures[name], testError] as const]))
  return kendallTau(
    known.map(([measure]) => measure),
    known.map(([, error]) => error),
  )
}

/** One seed, at each p. */
async function cellsOf(values: Values, levels: readonly number[], dataset: Dataset): Promise<Cell[]> {
  const { seed, n } = values
  const { train, labels, classes, shape } = await imageTask(dataset, { ...values, corruption: 0 })
  const draw = drawCorruption(seed, n, classes)
  const labelings = levels.map((p) => corruptLabels(labels, draw, p))
  const ofLabels = computeHere(
    labelMeasures(train, valuesIn(shape), labelings, classes, values),
    'gamma: expected a larger one with these images',
  )
  const cells: Cell[] = []
  for (const [at, corruption] of levels.entries()) {
    const { testError, ...ofWeights } = await measureNetwork(values, corruption, dataset)
    cells.push({ seed, corruption, testError, measures: { ...(ofLabels[at] as LabelMeasures), ...ofWeights } })
  }
  return cells
}

async function measureNetwork(
  values: Values,
  corruption: number,
  dataset: Dataset,
): Promise<Pick<Measures, 'distance' | 'margin' | 'fitEpoch'> & { testError: number }> {
  const { gamma: _, noise: __, ...settings } = values
  const spec = { ...defaultsOf(runFields), ...settings, corruption, seeds: 1 }
  const { initial, final, result } = await weightsHere(spec, dataset)
  const told = await toldImages(dataset, spec)
  const { train, length } = whitened(told)
  const network = denseNetwork(final, length)
  const outputs = finish(activationsOf(network, train)).at(-1) as Float64Array
  const margins = marginsOf(outputs, told.labels, dataset.info.classes.length)
  return {
    testError: 1 - (result.testAccuracy ?? 0),
    distance: distanceMoved(initial, final),
    margin: median(margins) / spectralProduct(network),
    fitEpoch: result.fitEpoch,
  }
}
