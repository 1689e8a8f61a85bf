import { beforeEach, expect, test } from 'vitest'
import { openProbeNote } from '../../src/app/probe-note.ts'
import { refusingStorage, storageOf } from '../archive/storage.ts'
import { openWindow } from './open-window.ts'

beforeEach(() => {
  openWindow()
})

test('a GPU whose try took the page with it is avoided at all later visits, until it is forgiven', () => {
  const storage = storageOf()
  openProbeNote(storage).begin('webgpu')
  expect([...openProbeNote(storage).avoided]).toEqual(['webgpu'])
  openProbeNote(storage).begin('webgl')
  const third = openProbeNote(storage)
  expect([...third.avoided]).toEqual(['webgpu', 'webgl'])
  third.forgive()
  expect([...openProbeNote(storage).avoided]).toEqual([])
})

test('a try that ended, and one whose reader left the page, are not held against it', () => {
  const storage = storageOf()
  const note = openProbeNote(storage)
  note.begin('webgpu')
  note.end()
  note.begin('webgl')
  window.dispatchEvent(new Event('pagehide'))
  expect([...openProbeNote(storage).avoided]).toEqual([])
})

test('a browser that keeps nothing is no trouble', () => {
  for (const storage of [null, refusingStorage]) {
    const note = openProbeNote(storage)
    note.begin('webgpu')
    note.end()
    expect([...note.avoided]).toEqual([])
  }
})
