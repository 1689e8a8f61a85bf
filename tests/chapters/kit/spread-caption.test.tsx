import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SpreadCaption } from '../../../src/chapters/kit/SpreadCaption.tsx'
import { spreadOf } from '../../../src/maths/spread.ts'

const captionOf = (...seeds: readonly (readonly number[])[]): string =>
  renderToStaticMarkup(<SpreadCaption spreads={seeds.map(spreadOf)}>Accuracy, in percent</SpreadCaption>).replace(/<[^>]+>/g, '')

test('a table says what its numbers are and of how many seeds, as soon as it has some', () => {
  expect(captionOf([], [])).toBe('Accuracy, in percent')
  expect(captionOf([0.5, 0.6], [])).toBe('Accuracy, in percent: mean ± standard deviation of 2 seeds')
})
