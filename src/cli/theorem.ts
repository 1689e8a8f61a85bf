// `rote theorem`: the two-layer network of Theorem 1 through the labelled points of a file, and how well its numbers hold.
import { parseArgs } from 'node:util'
import { type FitOptions, type FittedPoints, fitPoints } from './fit-points.ts'
import { parseChoice, parseCount } from './flag-values.ts'
import { parsePoints } from './points-csv.ts'
import { readText, writeText } from './text-file.ts'
import { UsageError } from './usage-error.ts'

const help = `rote theorem POINTS.csv [options]

Builds the two-layer ReLU network c(z) = sum of w_j max(<a, z> - b_j, 0) with 2n + d weights
that gives every one of n points in d dimensions its label (Theorem 1).
POINTS.csv has a line per point and no header: d coordinates, then the label; any numbers.

  --rule slope|midpoint    where a hinge stands between two points: on the first, or halfway (slope)
  --direction gap|random   a: of 1,000 random directions the one with the widest smallest gap, or the first (gap)
  --seed S                 where the random directions come from, a whole number (1)
  --depth K                also the network of K layers and width about n / (K - 1), K from 2 to n + 1
  --json FILE              write network and figures there; - for standard output
  --help                   this text`

/** Runs the command: figures on standard output, files where the flags say. Throws a {@link UsageError} for what it cannot take. */
export async function theoremCommand(args: string[]): Promise<void> {
  const { values, positionals } = readFlags(args)
  if (values.help) return console.log(help)
  const [file, extra] = positionals
  if (file === undefined || extra !== undefined) throw new UsageError(`theorem: expected one file of points, got ${positionals.length}`)
  const options: FitOptions = {
    rule: parseChoice('rule', ['slope', 'midpoint'], values.rule),
    direction: parseChoice('direction', ['gap', 'random'], values.direction),
    seed: parseCount('seed', values.seed, 0, 2 ** 31 - 1),
    depth: values.depth === undefined ? undefined : parseCount('depth', values.depth, 2, Number.MAX_SAFE_INTEGER),
  }
  const result = fitPoints(parsePoints(await readText(file), file), options, file)
  const json = `${JSON.stringify(result, (_, value) => (ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value))}\n`
  if (values.json === '-') return void process.stdout.write(json)
  if (values.json !== undefined) await writeText(values.json, json)
  console.log(report(result))
}

function report({ n, d, merged, rule, direction, depth, weights, residual, deep, ...figures }: FittedPoints): string {
  const lines = [
    ['points', `${n} in ${d} dimensions${merged > 0 ? ` (${merged} repeated left out)` : ''}`],
    ['network', `${rule} rule, ${direction} direction`],
    ['weights', `${weights} = 2n + d`],
    ['smallest eigenvalue', figures.smallestEigenvalue.toExponential(2)],
    ['condition number', figures.conditionNumber.toExponential(2)],
    ['largest residual, f64', residual.f64.toExponential(2)],
    ['largest residual, f32', residual.f32.toExponential(2)],
    ...(deep === undefined
      ? []
      : [
          [`depth ${depth}`, `width ${deep.width}, ${deep.weights} weights that are not 0`],
          ['its largest residual, f64', deep.residual.toExponential(2)],
        ]),
  ]
  return lines.map(([name, value]) => `${name?.padEnd(27)}${value}`).join('\n')
}

function readFlags(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        rule: { type: 'string', default: 'slope' },
        direction: { type: 'string', default: 'gap' },
        seed: { type: 'string', default: '1' },
        depth: { type: 'string' },
        json: { type: 'string' },
        help: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new UsageError(`theorem: ${(error as Error).message}`)
  }
}
