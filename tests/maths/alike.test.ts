import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostAlike } from '../../src/maths/alike.ts'

test('an image and its brighter copy are the most alike of their class', () => {
  const size = 6
  const image = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: size, maxLength: size })
  fc.assert(
    fc.property(fc.array(image, { minLength: 2, maxLength: 6 }), image, (others, one) => {
      fc.pre(one.some((value) => value > 0))
      const images = [...others.flat(), ...one, ...one.map((value) => 2 * value)]
      const labels = [...others.map(() => 1), 2, 2]
      const found = mostAlike(images, labels) as readonly [number, number]
      expect(found[0]).toBeLessThan(found[1])
      expect(labels[found[0]]).toBe(labels[found[1]])
      expect(mostAlike([...one, ...(others[0] as number[]), ...one.map((value) => 2 * value)], [3, 4, 3])).toEqual([0, 2])
    }),
  )
})

test('without two of one class there are none', () => {
  expect(mostAlike([1, 2, 3, 4], [0, 1])).toBeNull()
})
