// `rote curvature --model NETWORK`: the largest curvature at the end of training, on true and on random labels.
import { type Dataset, openDataset } from '../data/load.ts'
import { toldImages, whitened } from '../data/told-images.ts'
import { defaultsOf, type ValuesOf } from '../experiment/fields/field.ts'
import type { networkForm } from '../experiment/measures/curvature-fields.ts'
import { runFields } from '../experiment/runs/run-fields.ts'
import { distanceOf, lengthOf } from '../maths/linear/vectors.ts'
import { denseNetwork } from '../maths/network/dense-network.ts'
import { type LossSurface, lossSurface } from '../maths/network/hessian.ts'
import { largestEigenvalue } from '../maths/network/largest-eigenvalue.ts'
import { rescaled } from '../maths/network/rescale.ts'
import { spreadOf } from '../maths/spread.ts'
import { exponentText } from '../words/powers.ts'
import { significant } from '../words/rounding.ts'
import { spreadText } from '../words/spreads.ts'
import { computeHere } from './compute-here.ts'
import { parseValues } from './flag-values.ts'
import { readFlags } from './flags.ts'
import { packedData } from './node-engine.ts'
import { tellFigures } from './tell-figures.ts'
import { weightsHere } from './weights-here.ts'
import { expectTargets } from './write-to.ts'

type NetworkForm = ReturnType<typeof networkForm>
type Values = ValuesOf<NetworkForm['fields']>

/** Throws a UsageError, FieldError or DataError for what cannot be computed. */
export async function curvatureOfNetworks(args: readonly string[], form: NetworkForm): Promise<void> {
  const { values, options } = readFlags(args, form, ['corruption', 'csv', 'json'])
  const levels = parseValues(runFields.corruption, options.corruption)
  await expectTargets([options.json, options.csv])
  const dataset = await openDataset(values.dataset, packedData)
  const cells: Awaited<ReturnType<typeof cellOf>>[] = []
  for (const corruption of levels)
    for (let seed = values.seed; seed < values.seed + values.seeds; seed++)
      cells.push(await cellOf({ ...values, seed }, corruption, dataset))
  const mean = (corruption: number, figure: 'largestEigenvalue' | 'rescaledEigenvalue') =>
    spreadText(spreadOf(cells.filter((cell) => cell.corruption === corruption).map((cell) => cell[figure])), (value) =>
      significant(value, 3),
    )
  await tellFigures(
    {
      json: { ...values, cells },
      csv: cells,
      lines: [
        ['seed', 'p', 'loss', 'largest', 'rescaled', 'change of outputs'],
        ...cells.map((cell) => [
          cell.seed,
          cell.corruption,
          exponentText(cell.loss),
          significant(cell.largestEigenvalue, 4),
          significant(cell.rescaledEigenvalue, 4),
          exponentText(cell.outputChange),
        ]),
        ...levels.map((p) => ['mean', p, '', mean(p, 'largestEigenvalue'), mean(p, 'rescaledEigenvalue'), '']),
      ],
    },
    options,
  )
}

async function cellOf(values: Values, corruption: number, dataset: Dataset) {
  const { rescale, seed, ...settings } = values
  const spec = { ...defaultsOf(runFields), ...settings, seed, corruption, seeds: 1 }
  const { final, result } = await weightsHere(spec, dataset)
  const told = await toldImages(dataset, spec)
  const { train, length } = whitened(told)
  const network = denseNetwork(final, length)
  const [surface, other] = [network, rescaled(network, rescale)].map((own) => computeHere(lossSurface(own, train, told.labels))) as [
    LossSurface,
    LossSurface,
  ]
  const [found, again] = [surface, other].map((own) => computeHere(largestEigenvalue(own, seed)))
  const outputs = (own: LossSurface) => own.activations.at(-1) as Float64Array
  return {
    seed,
    corruption,
    epochs: result.epochs,
    loss: surface.loss,
    gradientNorm: lengthOf(surface.gradient),
    largestEigenvalue: found?.value ?? Number.NaN,
    rounds: found?.rounds ?? 0,
    eigenvectorError: found?.error ?? Number.NaN,
    rescale,
    rescaledEigenvalue: again?.value ?? Number.NaN,
    outputChange: distanceOf(outputs(surface), outputs(other)) / lengthOf(outputs(surface)),
  }
}
