// `rote kernel`: a linear model in the space of a kernel, fitted to true or corrupted labels.
import { openDataset } from '../data/load.ts'
import { imageTask } from '../data/told-images.ts'
import { packedDatasets } from '../experiment/datasets/catalogue.ts'
import { kernelForm } from '../experiment/linear/kernel-fields.ts'
import { fitMachine } from '../maths/linear/kernel-machine.ts'
import { secondsText } from '../words/durations.ts'
import { percentOneDecimal } from '../words/percents.ts'
import { exponentText } from '../words/powers.ts'
import { significant } from '../words/rounding.ts'
import { computeHere } from './compute-here.ts'
import { describeFields, readFlags } from './flags.ts'
import { packedData } from './node-engine.ts'
import { tellFigures } from './tell-figures.ts'
import { expectTargets } from './write-to.ts'

const form = kernelForm(packedDatasets)

const help = `rote kernel [--FIELD VALUE ...] [--csv FILE] [--json FILE]
  fits one output for each class by a linear model in the space of a kernel: the smallest weights that give every
  training image what it was told, or with a ridge nearly so; prints its errors, the length of the weights (norm)
  and the largest distance of an output from what was told (residual)

${describeFields(form.fields)}`

/** Throws a UsageError, FieldError or DataError for what cannot be computed. */
export async function kernelCommand(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return console.log(help)
  const { values, options } = readFlags(args, form, ['csv', 'json'])
  await expectTargets([options.json, options.csv])
  const task = await imageTask(await openDataset(values.dataset, packedData), values)
  const before = performance.now()
  const { testError, trainError, norm, residual } = computeHere(
    fitMachine(task, values),
    'ridge: expected one above 0, or a larger gamma, with these images',
  )
  const elapsedMs = performance.now() - before
  const { n, ...rest } = values
  const result = { n, testError, trainError, norm, residual, seconds: elapsedMs / 1000, ...rest }
  const lines = [
    ['images', `${n} of ${values.dataset}`],
    ['test error', percentOneDecimal(testError)],
    ['train error', percentOneDecimal(trainError)],
    ['norm', significant(norm, 4)],
    ['residual', exponentText(residual)],
    ['time', secondsText(elapsedMs)],
  ]
  await tellFigures({ json: result, csv: [result], lines }, options)
}
