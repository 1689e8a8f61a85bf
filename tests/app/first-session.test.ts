import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recollect } from '../../src/app/remember.ts'
import { packedDatasets } from '../../src/experiment/datasets/catalogue.ts'
import { refusingStorage, storageOf } from '../archive/storage.ts'

const oldKey = 'rote.session.1'

/** As the first version of the page wrote it. */
const session = {
  answer: 'half',
  atRandom: { dataset: 'mnist', trainAccuracy: 1 },
  theoremAnswer: 'linear',
  raceGuess: 'random-labels shuffled gaussian random-pixels true-labels',
  regulariserAnswer: null,
  prediction: { points: [[0.4, 0.35]], stage: 'handed-in', reason: 'spoilt' },
  ghosts: [0, 0.4],
  unfinished: '1.by-heart.abc',
  timings: [{ backend: 'wasm', msPerStep: 2.5, reason: '', losses: [2.3] }],
  override: 'webgl',
}
const storageWith = (old: unknown) => storageOf({ [oldKey]: typeof old === 'string' ? old : JSON.stringify(old) })

describe('what the first version of the page kept', () => {
  test('comes over with its answers, once', () => {
    const storage = storageWith(session)
    const { answers } = recollect(storage, packedDatasets)
    expect(answers).toEqual({
      'by-heart': 'half',
      'five-ways': ['random-labels', 'shuffled', 'gaussian', 'random-pixels', 'true-labels'],
      'more-noise': session.prediction,
      regularisers: null,
      theorem: 'linear',
    })
    expect(storage.texts.has(oldKey)).toBe(false)
    const writes = storage.writes.length
    expect(recollect(storage, packedDatasets).answers).toEqual(answers)
    expect(storage.writes).toHaveLength(writes)
  })

  test('a question that was skipped stays skipped', () => {
    expect(recollect(storageWith({ ...session, answer: 'skipped', raceGuess: 'skipped' }), packedDatasets).answers).toMatchObject({
      'by-heart': 'skipped',
      'five-ways': 'skipped',
    })
  })

  test('leaves out what a hand has made unreadable, and keeps the rest', () => {
    const { answers } = recollect(
      storageWith({ ...session, answer: 7, raceGuess: 'gaussian gaussian', prediction: { points: 'x' } }),
      packedDatasets,
    )
    expect(answers).toMatchObject({ 'by-heart': null, 'five-ways': null, 'more-noise': null, theorem: 'linear' })
  })

  test('does not undo an answer that has been given since', () => {
    const storage = storageWith(session)
    storage.setItem('rote.answer.theorem', '"square"')
    expect(recollect(storage, packedDatasets).answers).toMatchObject({ theorem: 'square', 'by-heart': 'half' })
  })

  test('is nothing, whatever else is found, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(Object.values(recollect(storageWith(text), packedDatasets).answers)).toEqual([null, null, null, null, null])
      }),
    )
    expect(() => recollect(refusingStorage, packedDatasets)).not.toThrow()
  })
})
