import { expect, test } from 'vitest'
import { beatsGuessing } from '../../../src/chapters/theorem/guessing.ts'
import { tellImage } from '../../../src/chapters/theorem/tell-image.ts'

const plot = { x: Float64Array.of(-1, 0, 0.5), order: Uint32Array.of(2, 0, 1) }
const classes = ['0', '1', '8']
const images = { truth: Uint8Array.of(2, 1, 0), labels: Uint8Array.of(0, 1, 0) }
const tell = (image: number) => tellImage(plot, images, image, classes, ['digit', 'digits'])

test('an image tells what it is, what it is told to be, and what stands beside it', () => {
  expect(tell(0)).toBe('Digit 1 is an 8, told to be a 0. Beside it on the line, at most 1 away: a 0 and a 1.')
  expect(tell(1)).toBe('Digit 2 is a 1, as it is told. Beside it on the line, at most 0.5 away: an 8.')
})

test('a little above a guess in 2,000 tests is an accident of the tests, 13 % is not', () => {
  expect(beatsGuessing(0.1, 2000, 10)).toBe(false)
  expect(beatsGuessing(0.115, 2000, 10)).toBe(false)
  expect(beatsGuessing(0.13, 2000, 10)).toBe(true)
})
