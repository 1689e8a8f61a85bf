import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classifyProjections } from '../../../src/maths/theorem/classes.ts'
import { narrowestGap, smallestGap } from '../../../src/maths/theorem/direction.ts'
import { sweepHinges } from '../../../src/maths/theorem/evaluate.ts'
import { fitImages, layOnLine } from '../../../src/maths/theorem/image-line.ts'
import { evaluateNetwork, largestResidual } from '../../../src/maths/theorem/network.ts'
import { evaluateInSinglePrecision } from '../../../src/maths/theorem/single-precision.ts'
import { forwardSubstitution } from '../../../src/maths/theorem/substitution.ts'
import { handedOn, placeThresholds, rules } from '../../../src/maths/theorem/thresholds.ts'
import { gaussianInstance, mustConstruct } from './instances.ts'

const places = fc
  .uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 3, maxLength: 20 })
  .map((all) => Float64Array.from(all).sort())
const share = fc.double({ min: 0, max: 0.8, noNaN: true })

/** The slope of c after each hinge. */
function slopes(x: Float64Array, t: number, y: Float64Array): Float64Array {
  let slope = 0
  return forwardSubstitution(x, placeThresholds(x, t), y).map((weight) => {
    slope += weight
    return slope
  })
}

test('T13: a slope is handed on from hinge to hinge turned round and t / (1 - t) times as large', () => {
  fc.assert(
    fc.property(places, share, fc.nat(99), (x, t, seed) => {
      const y = x.map((_, i) => ((seed * (i + 1) * 37) % 11) / 5 - 1)
      const steepness = slopes(x, t, y)
      for (let j = 1; j < x.length; j++) {
        const straight = ((y[j] as number) - (y[j - 1] as number)) / ((x[j] as number) - (x[j - 1] as number))
        const expected = straight / (1 - t) - handedOn(t) * (steepness[j - 1] as number)
        const largest = Math.max(...steepness.map(Math.abs), 1)
        expect(Math.abs((steepness[j] as number) - expected)).toBeLessThan(1e-9 * largest)
      }
    }),
  )
})

test('T13: so it fades below t = 1/2, stays at 1/2, grows above', () => {
  expect(handedOn(0)).toBe(0)
  expect(handedOn(0.3)).toBeCloseTo(3 / 7, 12)
  expect(handedOn(rules.midpoint)).toBe(1)
  expect(handedOn(0.6)).toBeCloseTo(1.5, 12)
})

test('T13: somewhere between two points c is at least as steep as the straight way from one to the other', () => {
  fc.assert(
    fc.property(places, share, (x, t) => {
      const y = x.map((_, i) => (-1) ** i)
      const b = placeThresholds(x, t)
      const w = forwardSubstitution(x, b, y)
      for (let j = 1; j < x.length; j++) {
        const corners = Float64Array.of(x[j - 1] as number, b[j] as number, x[j] as number)
        const c = sweepHinges(b, w, corners)
        const steepest = Math.max(
          ...[1, 2].map((i) => {
            const run = (corners[i] as number) - (corners[i - 1] as number)
            return run === 0 ? 0 : Math.abs((c[i] as number) - (c[i - 1] as number)) / run
          }),
        )
        expect(steepest).toBeGreaterThan((2 / ((x[j] as number) - (x[j - 1] as number))) * (1 - 1e-6))
      }
    }),
  )
})

test('the narrowest gap is named by the point before it', () => {
  const x = Float64Array.of(0, 3, 4, 9)
  expect(narrowestGap(x)).toEqual({ gap: 1, place: 1 })
  expect(smallestGap(x)).toBe(1)
})

test('T14: with the slope rule a new point between two others gets the class of the nearer', () => {
  const instance = fc.record({
    x: fc.uniqueArray(fc.integer({ min: -300, max: 300 }), { minLength: 2, maxLength: 30 }),
    classes: fc.array(fc.nat(9), { minLength: 30, maxLength: 30 }),
  })
  fc.assert(
    fc.property(instance, ({ x, classes }) => {
      const line = layOnLine(Float64Array.from(x))
      if (line.kind === 'collision') throw new Error('collision')
      const labels = Uint8Array.from(x, (_, image) => classes[image] as number)
      const w = fitImages(line, labels, 10)
      const [low, high] = [Math.min(...x), Math.max(...x)]
      // Off every point and every middle between two.
      const fresh = Float64Array.from({ length: 40 }, (_, i) => low + 0.27 + Math.floor((i / 40) * (high - low)))
      const answers = classifyProjections({ b: line.b, w }, fresh)
      fresh.forEach((place, i) => {
        const away = (image: number) => Math.abs((x[image] as number) - place)
        const nearest = x.reduce((best, _, image) => (away(image) < away(best) ? image : best), 0)
        expect(answers[i]).toBe(labels[nearest])
      })
    }),
  )
})

test('T10: with 1,000 points and midpoints single precision misses labels by hundreds, in bad cases by thousands', {
  timeout: 60_000,
}, () => {
  const misses = Array.from({ length: 25 }, (_, seed) => {
    const { points, outputs, a } = gaussianInstance(seed + 1, 1000, 2, 'signs')
    const { network } = mustConstruct(points, outputs, a, rules.midpoint)
    expect(largestResidual(evaluateNetwork(network, points), outputs)).toBeLessThan(1)
    return largestResidual(evaluateInSinglePrecision(network, points), outputs)
  }).sort((one, other) => one - other)
  expect(misses[12]).toBeGreaterThan(100)
  expect(misses[12]).toBeLessThan(1000)
  expect(misses.at(-1)).toBeGreaterThan(1000)
})
