// `rote polynomial`: polynomials through noisy points, with a penalty or the least penalised of all that fit.
import { degreeField, polynomialForm } from '../experiment/linear/polynomial-fields.ts'
import { fitPolynomial, type Polynomial, type PolynomialSettings, valueAt } from '../maths/polynomial/fit.ts'
import { drawSamples, errorsOf, type Samples } from '../maths/polynomial/samples.ts'
import { exponentText } from '../words/powers.ts'
import { parseValues } from './flag-values.ts'
import { describeFields, readFlags } from './flags.ts'
import { tellFigures } from './tell-figures.ts'
import { UsageError } from './usage-error.ts'
import { expectTargets } from './write-to.ts'

const help = `rote polynomial [--degree K,K,...] [--FIELD VALUE ...] [--csv FILE] [--json FILE]
  fits polynomials to noisy points and prints how far they pass from the points (train) and from the truth (test), as
  root mean squares; with more coefficients than points it is the least penalised of all that pass through them

${describeFields({ degree: degreeField, ...polynomialForm.fields })}`

/** Throws a UsageError or FieldError for what cannot be computed. */
export async function polynomialCommand(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return console.log(help)
  const { values, options } = readFlags(args, polynomialForm, ['degree', 'csv', 'json'])
  const degrees = parseValues(degreeField, options.degree)
  await expectTargets([options.json, options.csv])
  const { truth, points, noise, lambda, penalty, seed, seeds } = values
  const fits = Array.from({ length: seeds }, (_, at) => seed + at).flatMap((own) => {
    const samples = drawSamples(truth, points, noise, own)
    return degrees.map((degree) => {
      const polynomial = fitted(samples, { degree, lambda, penalty })
      const { train, test } = errorsOf((x) => valueAt(polynomial, x), truth, samples)
      const { roughness, coefficients } = polynomial
      return { seed: own, degree, train, test, roughness, coefficients: [...coefficients], samples }
    })
  })
  await tellFigures(
    {
      json: { ...values, fits },
      csv: fits.map(({ coefficients: _, samples: __, ...fit }) => fit),
      lines: [
        ['seed', 'degree', 'train', 'test', 'roughness'],
        ...fits.map((fit) => [fit.seed, fit.degree, ...[fit.train, fit.test, fit.roughness].map(exponentText)]),
      ],
    },
    options,
  )
}

/** Throws a UsageError for a degree at which double precision cannot tell the coefficients apart. */
function fitted({ x, y }: Samples, settings: PolynomialSettings): Polynomial {
  try {
    return fitPolynomial(x, y, settings)
  } catch (error) {
    if (!(error instanceof Error && error.name === 'RankError')) throw error
    throw new UsageError(`degree: expected another than ${settings.degree} for ${x.length} points, or a lambda above 0 (${error.message})`)
  }
}
