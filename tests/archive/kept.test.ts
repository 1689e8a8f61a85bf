import fc from 'fast-check'
import { array, number, object, string } from 'valibot'
import { describe, expect, test } from 'vitest'
import { Kept, keptVersion } from '../../src/archive/kept.ts'
import { refusingStorage, storageOf } from './storage.ts'

const schema = object({ name: string(), levels: array(number()) })
const value = { name: 'half', levels: [0, 0.4] }

describe('what a reload brings back', () => {
  test('is what was kept, under its own name', () => {
    const kept = new Kept(storageOf())
    expect(kept.write('one', value)).toBe(true)
    kept.write('other', { ...value, name: 'all' })
    expect(kept.read('one', schema)).toEqual(value)
    expect(kept.read('other', schema)).toEqual({ ...value, name: 'all' })
  })

  test('is nothing where nothing was kept, or where it was forgotten', () => {
    const storage = storageOf()
    const kept = new Kept(storage)
    expect(kept.read('one', schema)).toBeNull()
    kept.write('one', value)
    expect(kept.write('one', null)).toBe(true)
    expect(kept.read('one', schema)).toBeNull()
    expect(storage.texts.size).toBe(0)
  })

  test('is nothing where another version or a hand has made it unreadable, and the rest stays', () => {
    const storage = storageOf({ 'rote.one': '{"name": 1, "levels": []}', 'rote.other': JSON.stringify(value), 'rote.third': '{' })
    const kept = new Kept(storage)
    expect(['one', 'other', 'third'].map((name) => kept.read(name, schema))).toEqual([null, value, null])
  })

  test('is left to the newer version that has kept it so, and forgotten where it is an older one’s', () => {
    const unreadable = { 'rote.one': '{"name": 1}' }
    for (const [version, isLeft] of [
      [String(keptVersion + 1), true],
      [String(keptVersion), false],
      ['{"of": "a hand"}', false],
      [null, false],
    ] as const) {
      const storage = storageOf({ ...unreadable, ...(version !== null && { 'rote.version': version }) })
      const kept = new Kept(storage)
      expect(kept.read('one', schema)).toBeNull()
      kept.sign()
      expect(storage.texts.has('rote.one'), `version ${version}`).toBe(isLeft)
      expect(storage.texts.get('rote.version')).toBe(isLeft ? version : String(keptVersion))
    }
  })

  test('is of the right shape or nothing, whatever text is found', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(new Kept(storageOf({ 'rote.one': text })).read('one', schema)).toBeNull()
      }),
    )
  })
})

test('a storage that refuses, or is not there, is told, not thrown', () => {
  for (const storage of [refusingStorage, null]) {
    const kept = new Kept(storage)
    expect(kept.write('one', value)).toBe(false)
    expect(kept.write('one', null)).toBe(false)
    expect(kept.read('one', schema)).toBeNull()
  }
})

test('a storage event is ours by its name', () => {
  expect(['rote.answer.theorem', 'theorem', 'other.rote.answer', null].map((key) => Kept.nameOf({ key }))).toEqual([
    'answer.theorem',
    null,
    null,
    null,
  ])
})
