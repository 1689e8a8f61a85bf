import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namesWithRoom } from '../../../src/charts/theorem/place-names.ts'

const names = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 400, noNaN: true }), width: fc.integer({ min: 5, max: 30 }), row: fc.nat(2) }),
  {
    minLength: 1,
    maxLength: 60,
  },
)

test('no two names overlap, each that is left out would, and the chosen one is there', () => {
  fc.assert(
    fc.property(names, fc.nat(59), (all, chosen) => {
      const first = chosen % all.length
      const shown = namesWithRoom(
        all.map(({ at }) => at),
        all.map(({ width }) => width),
        all.map(({ row }) => row),
        first,
      )
      expect(shown[first]).toBe(true)
      const touches = (one: number, other: number) => {
        const [p, q] = [all[one], all[other]]
        return p !== undefined && q !== undefined && p.row === q.row && Math.abs(p.at - q.at) < (p.width + q.width) / 2 + 3
      }
      const inSight = all.map((_, name) => name).filter((name) => shown[name])
      all.forEach((_, name) => {
        expect(inSight.some((other) => other !== name && touches(name, other))).toBe(!shown[name])
      })
    }),
  )
})
