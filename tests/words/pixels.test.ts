import { expect, test } from 'vitest'
import { pixelsText } from '../../src/words/pixels.ts'

test('pixels are told by height, width and whether they are grey', () => {
  expect(pixelsText({ height: 28, width: 20, channels: 1 })).toBe('28 by 20 grey pixels')
  expect(pixelsText({ height: 32, width: 32, channels: 3 })).toBe('32 by 32 pixels in colour')
})
