// `rote descent`: where going downhill on least squares ends, beside what linear algebra says.
import { descentForm } from '../experiment/linear/descent-fields.ts'
import { type Landing, land, randomStart } from '../maths/descent/landing.ts'
import { randomProblem, withConstant } from '../maths/descent/least-squares.ts'
import { exponentText } from '../words/powers.ts'
import { describeFields, readFlags } from './flags.ts'
import { tellFigures } from './tell-figures.ts'
import { expectTargets } from './write-to.ts'

const help = `rote descent [--FIELD VALUE ...] [--csv FILE] [--json FILE]
  goes downhill on |X w - y|^2 / 2n, n random points in at least as many dimensions, and prints how far from its end lie
  the shortest interpolant X^+ y, the one nearest to the start w0 + X^+ (y - X w0), and with weight decay the minimum
  of that; and how far it has left w0 + the span of the points

${describeFields(descentForm.fields)}`

/** Throws a UsageError or FieldError for what cannot be computed. */
export async function descentCommand(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return console.log(help)
  const { values, options } = readFlags(args, descentForm, ['csv', 'json'])
  await expectTargets([options.json, options.csv])
  const { points, dimensions, method, start, weightDecay, learningRate, constant, steps, seed, seeds } = values
  const runs = Array.from({ length: seeds }, (_, at) => {
    const own = seed + at
    const bare = randomProblem(points, dimensions, own)
    const problem = constant === 'on' ? withConstant(bare) : bare
    const settings = { method, learningRate: learningRate === 0 ? null : learningRate, strength: weightDecay, seed: own }
    return { seed: own, ...land(problem, settings, randomStart(problem.d, start, own), steps) }
  })
  const csv = runs.map(({ distance, ...run }) => ({
    ...run,
    hasLanded: String(run.hasLanded),
    distanceLeastNorm: distance.leastNorm,
    distanceNearest: distance.nearest,
    distanceRidge: distance.ridge,
  }))
  await tellFigures({ json: { ...values, runs }, csv, lines: linesOf(runs) }, options)
}

const linesOf = (runs: readonly (Landing & { readonly seed: number })[]): string[][] => [
  ['seed', 'steps', 'residual', 'from X^+ y', 'from nearest', 'from ridge', 'out of span'],
  ...runs.map(({ seed, steps, hasLanded, residual, distance, outOfSpan }) => [
    `${seed}`,
    `${steps}${hasLanded ? '' : ' (not there yet)'}`,
    exponentText(residual),
    exponentText(distance.leastNorm),
    exponentText(distance.nearest),
    distance.ridge === null ? '-' : exponentText(distance.ridge),
    exponentText(outOfSpan),
  ]),
]
