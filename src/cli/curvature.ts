// `rote curvature`: what the curvature of a loss says where it fits; nothing about the labels, for a linear model.
import { packedDatasets } from '../experiment/datasets/catalogue.ts'
import { linearForm, networkForm } from '../experiment/measures/curvature-fields.ts'
import { runFields } from '../experiment/runs/run-fields.ts'
import { walkValley } from '../maths/curvature/valley.ts'
import { exponentText } from '../words/powers.ts'
import { curvatureOfNetworks } from './curvature-networks.ts'
import { describeFields, readFlags } from './flags.ts'
import { tellFigures } from './tell-figures.ts'
import { expectTargets } from './write-to.ts'

const networks = networkForm(packedDatasets)

const help = `rote curvature [--FIELD VALUE ...] [--csv FILE] [--json FILE]
  the eigenvalues of the Hessian of a linear model's loss at several points of its valley of interpolants, where they
  are the same, and beside it
${describeFields(linearForm.fields)}

rote curvature --model NETWORK [--corruption P,P,...] [--FIELD VALUE ...] [--csv FILE] [--json FILE]
  the largest eigenvalue of the Hessian of a trained network's loss, by Lanczos' method, before and after its weights
  are rescaled without a change of any answer
${describeFields({ corruption: runFields.corruption, ...networks.fields })}`

/** Throws a UsageError, FieldError or DataError for what cannot be computed. */
export async function curvatureCommand(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return console.log(help)
  const model = args.flatMap(
    (argument, at) => /^--model(?:=(.*))?$/.exec(argument)?.[1] ?? (argument === '--model' ? (args[at + 1] ?? '') : []),
  )[0]
  if (networks.fields.model.values.some((name) => name === model)) return curvatureOfNetworks(args, networks)
  const { values, options } = readFlags(args, linearForm, ['csv', 'json'])
  await expectTargets([options.json, options.csv])
  const { points, dimensions, ...settings } = values
  const places = walkValley({ ...settings, n: points, d: dimensions }).map((place) => ({ ...place, eigenvalues: [...place.eigenvalues] }))
  const kind = (inValley: boolean) => (inValley ? 'valley' : 'beside')
  await tellFigures(
    {
      json: { ...values, places },
      csv: places.flatMap(({ inValley, loss, eigenvalues }, place) =>
        eigenvalues.map((eigenvalue, at) => ({ place: place + 1, where: kind(inValley), loss, index: at + 1, eigenvalue })),
      ),
      lines: [
        ['place', 'loss', 'rank', 'largest eigenvalues'],
        ...places.map(({ inValley, loss, rank, eigenvalues }) => [
          kind(inValley),
          exponentText(loss),
          rank,
          eigenvalues.slice(0, 4).map(exponentText).join(' '),
        ]),
      ],
    },
    options,
  )
}
