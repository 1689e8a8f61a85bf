import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptySession, type KeptText, loadSession, type Session, saveSession } from '../../src/archive/kept.ts'

/** A storage with room for one text. */
function shelf(kept: string | null = null): KeptText & { writes: number } {
  return {
    writes: 0,
    getItem: () => kept,
    setItem(_, text) {
      kept = text
      this.writes++
    },
  }
}

const session: Session = {
  ...emptySession,
  answer: 'half',
  atRandom: { dataset: 'mnist', trainAccuracy: 1 },
  ghosts: [0, 0.4],
  unfinished: '1.by-heart.abc',
  timings: [{ backend: 'wasm', msPerStep: 2.5, reason: '', losses: [2.3] }],
  override: 'webgl',
}

describe('what a reload brings back', () => {
  test('is what was saved', () => {
    const storage = shelf()
    expect(saveSession(storage, session)).toBe(true)
    expect(loadSession(storage)).toEqual(session)
  })

  test('is written only when something has changed', () => {
    const storage = shelf()
    saveSession(storage, session)
    saveSession(storage, { ...session })
    expect(storage.writes).toBe(1)
  })

  test('is an empty session where nothing was saved', () => expect(loadSession(shelf())).toEqual(emptySession))

  test('leaves out what another version or a hand has made unreadable, and keeps the rest', () => {
    const storage = shelf(JSON.stringify({ ...session, ghosts: ['0.4'], override: 'abacus', timings: [{ backend: 'wasm' }], atRandom: 1 }))
    expect(loadSession(storage)).toEqual({ ...session, ghosts: [], override: null, timings: [], atRandom: null })
  })

  test('is some session, whatever text is found', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.json(), fc.string()),
        (text) => Object.keys(loadSession(shelf(text))).length >= Object.keys(emptySession).length,
      ),
    )
  })
})

test('a storage that refuses is told, not thrown', () => {
  const refuse = () => {
    throw new Error('no room')
  }
  expect(saveSession({ getItem: refuse, setItem: refuse }, session)).toBe(false)
  expect(loadSession({ getItem: refuse, setItem: refuse })).toEqual(emptySession)
})
