// `rote rademacher`: how well a class of functions fits coin flips, averaged over draws.
import { type Dataset, openDataset } from '../data/load.ts'
import { withSigns } from '../data/sign-labels.ts'
import { toldImages } from '../data/told-images.ts'
import { packedDatasets } from '../experiment/datasets/catalogue.ts'
import { defaultsOf, type ValuesOf } from '../experiment/fields/field.ts'
import { rademacherForm } from '../experiment/measures/rademacher-fields.ts'
import { memoryProblem } from '../experiment/runs/memory.ts'
import { type ExperimentSpec, runFields } from '../experiment/runs/run-fields.ts'
import { resultOf } from '../experiment/runs/run-record.ts'
import { orthonormalBasis } from '../maths/linear/basis.ts'
import { correlationOf, drawSigns, expectedLinearCorrelation, linearCorrelation, rademacherBound } from '../maths/measures/rademacher.ts'
import { spreadOf } from '../maths/spread.ts'
import { decimals } from '../words/rounding.ts'
import { spreadText } from '../words/spreads.ts'
import { computeHere } from './compute-here.ts'
import { describeFields, readFlags } from './flags.ts'
import { packedData } from './node-engine.ts'
import { progressLine } from './progress-line.ts'
import { tellFigures } from './tell-figures.ts'
import { trainHere } from './train-here.ts'
import { UsageError } from './usage-error.ts'
import { expectTargets } from './write-to.ts'

const form = rademacherForm(packedDatasets)

const help = `rote rademacher [--FIELD VALUE ...] [--csv FILE] [--json FILE]
  draws a sign for each image, trains a network to answer it, and prints the correlation (1/n) sum of sign times answer
  that was reached, over several draws: the empirical Rademacher complexity is at least that; and the bound on the
  expected error that follows for a network without training errors, which from 1 on says nothing

${describeFields(form.fields)}`

type Values = ValuesOf<typeof form.fields>

interface Draw {
  readonly seed: number
  readonly correlation: number
  /** Epochs that were trained; null for the class of linear functions. */
  readonly epochs: number | null
}

/** Throws a UsageError, FieldError or DataError for what cannot be computed. */
export async function rademacherCommand(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return console.log(help)
  const { values, options } = readFlags(args, form, ['csv', 'json'])
  await expectTargets([options.json, options.csv])
  const dataset = await openDataset(values.dataset, packedData)
  const { draws, rank } = values.model === 'linear' ? await linearDraws(values, dataset) : await networkDraws(values, values.model, dataset)
  const { mean, sd } = spreadOf(draws.map(({ correlation }) => correlation))
  // Half the complexity of the answers is that of their errors; linear functions answer no signs.
  const complexity = values.model === 'linear' ? null : (mean ?? 0) / 2
  const bound = complexity === null ? null : rademacherBound(0, complexity, values.n, values.delta)
  const expected = rank === null ? null : expectedLinearCorrelation(rank, values.n)
  const correlation = (value: number) => decimals(value, 3)
  await tellFigures(
    {
      json: { ...values, mean, sd, draws, complexity, bound, rank, expected },
      csv: draws.map((draw) => ({ ...draw })),
      lines: [
        ['correlation', spreadText(spreadOf(draws.map((draw) => draw.correlation)), correlation)],
        ['draws', draws.length],
        ...(bound === null ? [] : [['bound', `${correlation(bound)}${bound >= 1 ? ' (says nothing)' : ''}`]]),
        ...(expected === null ? [] : [['expected', `${correlation(expected)} (rank ${rank})`]]),
      ],
    },
    options,
  )
}

interface Drawn {
  readonly draws: readonly Draw[]
  /** Of what linear functions can answer; null for networks. */
  readonly rank: number | null
}

async function linearDraws(values: Values, dataset: Dataset): Promise<Drawn> {
  const { n } = values
  const { train } = await toldImages(dataset, { ...values, corruption: 0 })
  const pixels = train.length / n
  const columns = Float64Array.from({ length: train.length }, (_, at) => (train[(at % n) * pixels + Math.floor(at / n)] as number) / 255)
  const basis = computeHere(orthonormalBasis(columns, n))
  const draws = seedsOf(values).map((seed) => ({ seed, correlation: linearCorrelation(basis, drawSigns(seed, n)), epochs: null }))
  return { draws, rank: basis.length }
}

async function networkDraws(values: Values, model: ExperimentSpec['model'], dataset: Dataset): Promise<Drawn> {
  const { draws: _, delta: __, ...settings } = values
  const base: ExperimentSpec = { ...defaultsOf(runFields), ...settings, model }
  const problem = memoryProblem(base, dataset.info)
  if (problem) throw new UsageError(problem)
  const progress = progressLine()
  const draws: Draw[] = []
  for (const seed of seedsOf(values)) {
    const record = await trainHere({ ...base, seed }, progress.show, withSigns(dataset, seed))
    const [run] = resultOf(record).runs
    if (record.ending?.kind === 'diverged') throw new UsageError(record.ending.message)
    draws.push({ seed, correlation: correlationOf(run?.trainAccuracy ?? 0), epochs: run?.epochs ?? null })
  }
  progress.end()
  return { draws, rank: null }
}

const seedsOf = ({ seed, draws }: Values): number[] => Array.from({ length: draws }, (_, at) => seed + at)
