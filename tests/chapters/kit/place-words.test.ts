import { expect, test } from 'vitest'
import { placeWords } from '../../../src/chapters/kit/place-words.ts'
import { chapterIds, fieldsOf, isDefault, placeIn } from '../../../src/experiment/chapters/table.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'

const place = (chapter: (typeof chapterIds)[number], changes: object = {}) =>
  placeIn(chapter, { ...defaultsOf(fieldsOf(chapter)), ...changes })

test('a chapter as it first opens needs no words', () => {
  for (const id of chapterIds) expect(placeWords(place(id))).toBe('')
})

test('what a link sets is named, in chapter 1 with its share of random labels', () => {
  expect(placeWords(place('by-heart', { corruption: 0.4, dropout: 0.5 }))).toBe('40\u00a0% random, dropout 0.5')
  expect(placeWords(place('more-noise', { seed: 7 }))).toBe('seed 7')
  expect(placeWords(place('regularisers', { dropout: 0.3, seed: 7 }))).toBe('dropout 0.3, seed 7')
})

test('where what is set has no name of its own there is a general word, never nothing', () => {
  const sent = place('theorem', { step: 5 })
  expect(isDefault(sent)).toBe(false)
  expect(placeWords(sent)).toBe('an arrangement of points')
})
