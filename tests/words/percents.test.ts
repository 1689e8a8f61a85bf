import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inPercent, percentOneDecimal, percentText, pointsText, signedPoints } from '../../src/words/percents.ts'

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
const anyShare = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.99, max: 1, noNaN: true }))

test('a share is rounded, not cut', () => {
  expect([1 - 0.911, 0.511, 0.0186, 0.0885].map(inPercent)).toEqual(['8.9', '51.1', '1.9', '8.9'])
  expect(plain(percentOneDecimal(0.0186))).toBe('1.9 %')
})

test('a share close to all or nothing is not rounded to it', () => {
  expect([0, 0.0004, 0.634, 0.999, 0.99999, 1].map((share) => plain(percentText(share)))).toEqual([
    '0 %',
    '0.0 %',
    '63 %',
    '99.9 %',
    '99.9 %',
    '100 %',
  ])
})

test('100 stands for all and for nothing less; what is written is near', () => {
  fc.assert(
    fc.property(anyShare, (share) => {
      for (const text of [inPercent(share), percentText(share)]) expect(text.startsWith('100')).toBe(share === 1)
      expect(Math.abs(Number(inPercent(share)) - 100 * share)).toBeLessThanOrEqual(share > 0.9985 ? 0.1001 : 0.0501)
      expect(Math.abs(Number.parseFloat(percentText(share)) - 100 * share)).toBeLessThanOrEqual(0.5001)
    }),
  )
})

test('a larger share is never written as a smaller one', () => {
  fc.assert(
    fc.property(anyShare, anyShare, (one, other) => {
      const [small, large] = one < other ? [one, other] : [other, one]
      expect(Number(inPercent(small))).toBeLessThanOrEqual(Number(inPercent(large)))
    }),
  )
})

test('differences are points, with a sign where they are a gain or a loss', () => {
  expect([0.12, 0.034, 0.01, 0.3449].map((share) => plain(pointsText(share)))).toEqual(['12 points', '3.4 points', '1 point', '34 points'])
  expect(plain(signedPoints({ mean: 0.053, sd: 0.004 }))).toBe('+5.3 ± 0.4 points')
  expect(plain(signedPoints({ mean: -0.002, sd: null }))).toBe('−0.2 points')
})
