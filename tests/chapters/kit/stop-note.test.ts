import { expect, test } from 'vitest'
import { stopNote } from '../../../src/chapters/kit/stop-note.ts'

const curve = [0.1, 0.7, 0.6].map((testAccuracy, epoch) => ({
  step: 20 * epoch,
  epoch,
  trainLoss: 1,
  trainAccuracy: 0.5,
  testAccuracy,
  trueLabelAccuracy: null,
}))

test('the note lies on the curve of unseen images, at the epoch that is kept', () => {
  expect(stopNote(1, curve)).toEqual([{ x: 1, y: 0.7, label: 'stop at 1', colour: '--unseen' }])
})

test('without early stopping there is none', () => {
  expect(stopNote(undefined, curve)).toEqual([])
  expect(stopNote(1, undefined)).toEqual([])
})
