// `rote theorem`: the two-layer network of Theorem 1 through the labelled points of a file, and how well its numbers hold.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { controlText } from '../experiment/fields/form.ts'
import { trustedCondition } from '../maths/theorem/spectrum.ts'
import { percentOneDecimal } from '../words/percents.ts'
import { exponentText } from '../words/powers.ts'
import { textTable } from '../words/text-table.ts'
import { fitDataset, imageFields } from './fit-images.ts'
import { type FitOptions, type FittedPoints, fitPoints } from './fit-points.ts'
import { parseChoice, parseCount } from './flag-values.ts'
import { isLink, readLink } from './link-argument.ts'
import { parsePoints } from './points-csv.ts'
import { readText } from './text-file.ts'
import { UsageError } from './usage-error.ts'
import { expectTargets, writeAll } from './write-to.ts'

const help = `rote theorem POINTS.csv [options]
rote theorem [--dataset NAME] [--n N] [--corruption P] [--pixels CONDITION] [--seed S] [options]
rote theorem LINK [options]

Builds the two-layer ReLU network c(z) = sum of w_j max(<a, z> - b_j, 0) with 2n + d weights
that gives every one of n points in d dimensions its label (Theorem 1).
POINTS.csv has a line per point and no header: d coordinates, then the label; any numbers.
Without a file the points are the images of a run with these settings (or those of a run's LINK), labelled as it
would be told: one output per class on shared hinges, n + d + 10n weights.

  --rule slope|midpoint    where a hinge stands between two points: on the first, or halfway (slope)
  --direction gap|random   a: of 1,000 random directions the one with the widest smallest gap, or the first (gap; for images random)
  --seed S                 where the random directions come from, a whole number (1)
  --depth K                also the network of K layers and width about n / (K - 1), K from 2 to n + 1
  --json FILE              write network and figures there; - for standard output
  --help                   this text`

/** Runs the command: figures on standard output, files where the flags say. Throws a {@link UsageError} for what it cannot take. */
export async function theoremCommand(args: string[]): Promise<void> {
  const { values, positionals } = readFlags(args)
  if (values.help) return console.log(help)
  const [first, extra] = positionals
  if (extra !== undefined) throw new UsageError(`theorem: expected one file of points, got ${positionals.length}`)
  await expectTargets([values.json])
  const given = imageFields.filter((name) => values[name] !== undefined)
  if (first !== undefined && isLink(first) && !existsSync(first)) return theoremOfImages({ ...values, ...fieldsOfLink(first, given) })
  if (first === undefined && given.length > 0) return theoremOfImages(values)
  if (first === undefined) throw new UsageError('theorem: expected a file of points, or a data set, got neither')
  if (given.some((name) => name !== 'seed'))
    throw new UsageError(`theorem: expected either a file of points or a data set, got ${first} too`)
  const file = first
  const options: FitOptions = {
    rule: parseChoice('rule', ['slope', 'midpoint'], values.rule),
    direction: parseChoice('direction', ['gap', 'random'], values.direction ?? 'gap'),
    seed: parseCount('seed', values.seed ?? '1', 0, 2 ** 31 - 1),
    depth: values.depth === undefined ? undefined : parseCount('depth', values.depth, 2, Number.MAX_SAFE_INTEGER),
  }
  const result = fitPoints(parsePoints(await readText(file), file), options, file)
  await tell(result, report(result), values.json)
}

/** The data fields that a run's link sets. */
function fieldsOfLink(link: string, given: readonly string[]): Partial<Record<(typeof imageFields)[number], string>> {
  if (given.length > 0) throw new UsageError(`theorem: expected either one link or fields as --name value, got --${given[0]} too`)
  const place = readLink(link)
  if (place.chapter !== 'by-heart') throw new UsageError(`link: expected the settings of a run, got the chapter ${place.chapter}`)
  for (const { message } of place.notices) console.error(message)
  return Object.fromEntries(imageFields.map((name) => [name, controlText(place.state[name])]))
}

async function theoremOfImages(values: ReturnType<typeof readFlags>['values']): Promise<void> {
  if (values.depth !== undefined) throw new UsageError('depth: expected with a file of points, not with a data set')
  const fields = Object.fromEntries(imageFields.map((name) => [name, values[name]]))
  const result = await fitDataset({
    fields,
    rule: parseChoice('rule', ['slope', 'midpoint'], values.rule),
    direction: parseChoice('direction', ['gap', 'random'], values.direction ?? 'random'),
  })
  await tell(result, imageReport(result), values.json)
}

/** The figures on standard output, the network where --json says. */
async function tell(result: object, figures: string, json: string | undefined): Promise<void> {
  const text = () => `${JSON.stringify(result, (_, value) => (ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value))}\n`
  if (json !== '-') console.log(figures)
  await writeAll([[json, text]])
}

function imageReport({ dataset, n, d, rule, direction, weights, residual, ...figures }: Awaited<ReturnType<typeof fitDataset>>): string {
  return table([
    ['images', `${n} of ${dataset}, ${d} pixels`],
    ['network', `${rule} rule, ${direction} direction`],
    ['weights', `${weights} = n + d + 10n`],
    ['train accuracy', percentOneDecimal(figures.trainAccuracy)],
    ['test accuracy', percentOneDecimal(figures.testAccuracy)],
    ['smallest eigenvalue', exponentText(figures.smallestEigenvalue)],
    ['condition number', conditionText(figures.conditionNumber)],
    ['largest residual, f64', exponentText(residual.f64)],
    ['largest residual, f32', exponentText(residual.f32)],
  ])
}

const conditionText = (condition: number): string =>
  `${exponentText(condition)}${condition > trustedCondition ? ' (above 1e12 even double precision promises no fit)' : ''}`

const table = (lines: readonly (readonly string[])[]): string => textTable(lines, 27)

function report({ n, d, merged, rule, direction, depth, weights, residual, deep, ...figures }: FittedPoints): string {
  const lines = [
    ['points', `${n} in ${d} dimensions${merged > 0 ? ` (${merged} repeated left out)` : ''}`],
    ['network', `${rule} rule, ${direction} direction`],
    ['weights', `${weights} = 2n + d`],
    ['smallest eigenvalue', exponentText(figures.smallestEigenvalue)],
    ['condition number', conditionText(figures.conditionNumber)],
    ['largest residual, f64', exponentText(residual.f64)],
    ['largest residual, f32', exponentText(residual.f32)],
    ...(deep === undefined
      ? []
      : [
          [`depth ${depth}`, `width ${deep.width}, ${deep.weights} weights that are not 0`],
          ['its largest residual, f64', exponentText(deep.residual)],
        ]),
  ]
  return table(lines)
}

function readFlags(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        rule: { type: 'string', default: 'slope' },
        direction: { type: 'string' },
        seed: { type: 'string' },
        depth: { type: 'string' },
        dataset: { type: 'string' },
        n: { type: 'string' },
        corruption: { type: 'string' },
        pixels: { type: 'string' },
        json: { type: 'string' },
        help: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new UsageError(`theorem: ${(error as Error).message}`)
  }
}
