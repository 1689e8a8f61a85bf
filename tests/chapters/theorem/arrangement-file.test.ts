import { expect, test } from 'vitest'
import { openArrangement, readArrangement, writeArrangement } from '../../../src/chapters/theorem/arrangement-file.ts'
import { theoremFields } from '../../../src/experiment/chapters/theorem-fields.ts'
import { withPoint } from '../../../src/experiment/chapters/theorem-points.ts'
import { packedDatasets } from '../../../src/experiment/datasets/catalogue.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'

const state = { ...defaultsOf(theoremFields), n: 12, rule: 0.5, moved: withPoint('', 4, { x: 1, y: 0.5, label: 1 }) }

test('an arrangement comes back from its file', () => {
  expect(readArrangement(writeArrangement(state), packedDatasets)).toEqual({ state, notices: [] })
})

test('what a file says wrongly is named, and the rest is used', () => {
  const { state: read, notices } = readArrangement(writeArrangement(state).replace('"n": 12', '"n": 1e9'), packedDatasets)
  expect(read).toMatchObject({ n: 8, rule: 0.5 })
  expect(notices).toMatchObject([{ field: 'n' }])
})

test.each(['', '[]', 'null', '{"format":"other"}', '{"format":"rote.theorem.1"}'])('%j is refused', (text) => {
  expect(readArrangement(text, packedDatasets)).toMatchObject({ state: null, notices: [{ field: 'file' }] })
})

test('a file is read; one above 100 kB is refused unread, with a word', async () => {
  expect(await openArrangement(new Blob([writeArrangement(state)]), packedDatasets)).toEqual({ state, notices: [] })
  const padded = new Blob([writeArrangement(state), ' '.repeat(100_000)])
  expect(await openArrangement(padded, packedDatasets)).toMatchObject({
    state: null,
    notices: [{ message: expect.stringContaining('at most 100 kB, got 101 kB') }],
  })
})

test('a file that has gone since it was chosen is told', async () => {
  const gone = new Blob([])
  gone.text = () => Promise.reject(new Error('the file is gone'))
  expect(await openArrangement(gone, packedDatasets)).toMatchObject({
    state: null,
    notices: [{ message: expect.stringContaining('the file is gone') }],
  })
})
