// Against numpy and scipy (scripts/fixtures/linear.py).
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastSquares } from '../../../src/maths/linear/householder.ts'
import { fitPolynomial, type PolynomialSettings, valueAt } from '../../../src/maths/polynomial/fit.ts'
import { legendreAt } from '../../../src/maths/polynomial/legendre.ts'
import { drawSamples, errorsOf } from '../../../src/maths/polynomial/samples.ts'

const known = JSON.parse(readFileSync('tests/fixtures/linear.json', 'utf8'))

test.each<PolynomialSettings & { coefficients: number[]; roughness: number }>(known.polynomials)(
  'degree $degree, lambda $lambda, penalty $penalty: the coefficients of numpy',
  ({ coefficients, roughness, ...settings }) => {
    const found = fitPolynomial(known.points, known.values, settings)
    expect(found.coefficients).toHaveLength(coefficients.length)
    for (const [k, value] of found.coefficients.entries()) expect(value).toBeCloseTo(coefficients[k] as number, 7)
    expect(found.roughness).toBeCloseTo(roughness, 5)
  },
)

test('the basis has a mean square of 1 each and right angles, up to order 40', () => {
  const order = 40
  const grid = 20_000
  const sums = new Float64Array(3)
  for (let at = 0; at < grid; at++) {
    const values = legendreAt((2 * at + 1) / grid - 1, order)
    const [low, middle, high] = [values[3], values[20], values[order]] as [number, number, number]
    sums[0] = (sums[0] as number) + (high * high) / grid
    sums[1] = (sums[1] as number) + (middle * high) / grid
    sums[2] = (sums[2] as number) + (low * middle) / grid
  }
  for (const [at, wanted] of [1, 0, 0].entries()) expect(sums[at]).toBeCloseTo(wanted, 3)
})

const settings = fc.record({ penalty: fc.constantFrom('even' as const, 'order' as const), seed: fc.nat() })

test('degree 150 passes through 20 points whatever they are, and does not go wild', () => {
  fc.assert(
    fc.property(settings, fc.constantFrom('line' as const, 'wave' as const, 'noise' as const), ({ penalty, seed }, truth) => {
      const samples = drawSamples(truth, 20, truth === 'noise' ? 1 : 0.1, seed)
      const polynomial = fitPolynomial(samples.x, samples.y, { degree: 150, lambda: 0, penalty })
      const { train, test: unseen } = errorsOf((x) => valueAt(polynomial, x), truth, samples)
      expect(train).toBeLessThan(1e-8)
      expect(unseen).toBeLessThan(truth === 'noise' ? 5 : 1)
    }),
    { numRuns: 20 },
  )
})

test('up to 30 points, a curve of as many coefficients or more passes through them all', () => {
  fc.assert(
    fc.property(settings, fc.integer({ min: 3, max: 30 }), fc.integer({ min: 0, max: 12 }), ({ penalty, seed }, n, more) => {
      const { x, y } = drawSamples('wave', n, 0.1, seed)
      const polynomial = fitPolynomial(x, y, { degree: n - 1 + more, lambda: 0, penalty })
      const size = Math.hypot(...polynomial.coefficients)
      for (const [at, value] of x.entries())
        expect(Math.abs(valueAt(polynomial, value) - (y[at] as number))).toBeLessThan(1e-9 * (1 + size))
    }),
    { numRuns: 60 },
  )
})

test('where simple curves come first, the interpolant finds the wave that others miss', () => {
  const samples = drawSamples('wave', 20, 0.1, 1)
  const unseen = (penalty: PolynomialSettings['penalty']) => {
    const polynomial = fitPolynomial(samples.x, samples.y, { degree: 150, lambda: 0, penalty })
    return errorsOf((x) => valueAt(polynomial, x), 'wave', samples).test
  }
  expect(unseen('order')).toBeLessThan(0.2)
  expect(unseen('even')).toBeGreaterThan(2 * unseen('order'))
})

test('lambda leads from the interpolant to the straight line', () => {
  const { x, y } = drawSamples('wave', 12, 0.1, 3)
  for (const degree of [8, 40]) {
    const fits = [1e-6, 1e-3, 1, 1e3, 1e12].map((lambda) => fitPolynomial(x, y, { degree, lambda, penalty: 'even' }))
    const roughness = fits.map((fit) => fit.roughness)
    expect(roughness).toEqual(roughness.toSorted((a, b) => b - a))
    const line = fitPolynomial(x, y, { degree: 1, lambda: 0, penalty: 'even' })
    expect(fits.at(-1)?.coefficients[0]).toBeCloseTo(line.coefficients[0] as number, 6)
    expect(fits.at(-1)?.coefficients[1]).toBeCloseTo(line.coefficients[1] as number, 6)
  }
})

test('least squares refuses what has no single answer', () => {
  expect(() => leastSquares(Float64Array.of(1, 2, 2, 4, 3, 6), Float64Array.of(1, 2, 3))).toThrow('column 2 of 2 depends')
})
