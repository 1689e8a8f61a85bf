/** What the page keeps when something changes: each part by itself, beside what other tabs keep. */

import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { recollect } from '../../src/app/remember.ts'
import { packedDatasets } from '../../src/experiment/datasets/catalogue.ts'
import { phaseOf } from '../../src/store/workbench.ts'
import { refusingStorage, storageOf } from '../archive/storage.ts'
import { startBackend, tiny } from '../engine/runs.ts'
import { openRemembering } from './open-remembering.ts'
import { openTabs, openWindow } from './open-window.ts'

beforeAll(() => startBackend('wasm'))
afterEach(() => {
  vi.unstubAllGlobals()
})

const timing = { backend: 'wasm', msPerStep: 2.5, reason: '', losses: [2.3] } as const

describe('each part is written when it has changed, and only then', () => {
  const open = () => {
    openWindow()
    const storage = storageOf()
    return { ...openRemembering(storage), storage }
  }

  test('an answer under its own name', () => {
    const { actions, storage } = open()
    actions.giveAnswer('theorem', 'linear')
    expect(storage.writes).toEqual(['rote.answer.theorem'])
    actions.giveAnswer('theorem', null)
    expect(storage.texts.has('rote.answer.theorem')).toBe(false)
  })

  test('what is known of the machine', () => {
    const { actions, storage } = open()
    actions.tookTime([timing])
    expect(storage.writes).toEqual(['rote.device'])
  })

  test('nothing for what a reload need not bring back', () => {
    const { actions, storage } = open()
    actions.notify({ field: 'n', message: 'n: one' })
    actions.openChapter('theorem')
    actions.setPlace('five-ways', { n: 500 })
    for (const moment of [0, 1, 2, null]) actions.scrub(moment)
    expect(storage.writes).toEqual([])
  })

  test('the workbench when a run begins and when it ends, not on the way', async () => {
    openWindow()
    const storage = storageOf()
    const { actions, until } = openRemembering(storage, tiny({ epochs: 400, stop: 'epochs' }))
    actions.start()
    const begun = storage.writes.length
    await until((state) => (state.runs.values().next().value?.record.epoch ?? 0) > 30)
    expect(storage.writes).toHaveLength(begun)
    await until((state) => phaseOf(state) === 'over')
    expect(new Set(storage.writes.filter((name) => name !== 'rote.device'))).toEqual(new Set(['rote.workbench']))
    expect(storage.writes.length).toBeGreaterThan(begun)
  })
})

test('a browser that keeps nothing is told once, and the page works', () => {
  for (const storage of [refusingStorage, null]) {
    openWindow()
    const { actions, refusals, state } = openRemembering(storage)
    expect(refusals()).toBe(0)
    actions.giveAnswer('theorem', 'linear')
    actions.giveAnswer('theorem', 'square')
    actions.tookTime([timing])
    expect([refusals(), state().answers.theorem]).toEqual([1, 'square'])
  }
})

describe('two tabs', () => {
  const openBoth = () => {
    const { storage, tabs } = openTabs(2)
    const pages = tabs.map((tab) => {
      vi.stubGlobal('window', tab.window)
      return openRemembering(tab.storage)
    }) as [ReturnType<typeof openRemembering>, ReturnType<typeof openRemembering>]
    return { storage, one: pages[0], other: pages[1] }
  }

  test('an answer given in one comes over to the other, and so does taking it back', () => {
    const { one, other, storage } = openBoth()
    one.actions.giveAnswer('theorem', 'linear')
    expect(other.state().answers.theorem).toBe('linear')
    other.actions.giveAnswer('theorem', null)
    expect(one.state().answers.theorem).toBeNull()
    one.actions.giveAnswer('more-noise', { points: [[0.4, 0.35]], stage: 'drawing', reason: null })
    expect(other.state().answers['more-noise']).toEqual({ points: [[0.4, 0.35]], stage: 'drawing', reason: null })
    expect(recollect(storage, packedDatasets).answers['more-noise']).toEqual(other.state().answers['more-noise'])
  })

  test('different answers do not overwrite each other', () => {
    const { one, other, storage } = openBoth()
    one.actions.giveAnswer('theorem', 'linear')
    other.actions.giveAnswer('regularisers', 'skipped' as never)
    other.actions.giveAnswer('by-heart', 'half')
    expect(recollect(storage, packedDatasets).answers).toMatchObject({ theorem: 'linear', 'by-heart': 'half' })
    expect(one.state().answers).toEqual(other.state().answers)
  })

  test('what other pages of the site keep is none of its business', () => {
    const { one } = openBoth()
    const before = one.state()
    for (const key of ['answer.theorem', 'other', null]) window.dispatchEvent(Object.assign(new Event('storage'), { key }))
    expect(one.state()).toBe(before)
  })
})
