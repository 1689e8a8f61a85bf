import fc from 'fast-check'
import { expect, test } from 'vitest'
import { secondsAt, steadied } from '../../src/chapters/kit/steady.ts'

test('it ticks down by the clock while what is told wavers by less than a third', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.8, max: 1.2, noNaN: true }), { minLength: 1, maxLength: 50 }), (wavers) => {
      const first = steadied(null, 60, 0)
      let anchor = first
      wavers.forEach((waver, second) => {
        anchor = steadied(anchor, Math.max(0, 60 - second) * waver, 1000 * second)
      })
      expect(anchor).toBe(first)
      expect(secondsAt(anchor, 1000 * wavers.length)).toBe(60 - wavers.length)
    }),
  )
})

test('what is told to be far off corrects it at once; it is never below nothing', () => {
  const anchor = steadied(steadied(null, 60, 0), 30, 10_000)
  expect(secondsAt(anchor, 10_000)).toBe(30)
  expect(secondsAt(anchor, 60_000)).toBe(0)
})
