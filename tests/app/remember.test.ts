/** What a reload brings back, whatever lies there. */

import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { recollect } from '../../src/app/remember.ts'
import { packedDatasets } from '../../src/experiment/datasets/catalogue.ts'
import { encodeLink } from '../../src/experiment/links/permalink.ts'
import { mostFitTimes } from '../../src/experiment/runs/fit-time.ts'
import type { ExperimentSpec } from '../../src/experiment/runs/run-fields.ts'
import { phaseOf } from '../../src/store/workbench.ts'
import { refusingStorage, storageOf } from '../archive/storage.ts'
import { specOf, startBackend, tiny } from '../engine/runs.ts'
import { openPage } from '../store/page.ts'
import { openRemembering } from './open-remembering.ts'
import { openWindow } from './open-window.ts'

beforeAll(() => startBackend('wasm'))
afterEach(() => {
  vi.unstubAllGlobals()
})

const timing = { backend: 'wasm', msPerStep: 2.5, reason: '', losses: [2.3] } as const
const faster = { backend: 'webgpu', msPerStep: 0.5, reason: '', losses: [2.3] } as const
const linkOf = (spec: ExperimentSpec) => encodeLink({ chapter: 'by-heart', state: spec })
const theorem = { chapter: 'theorem', state: openPage().state().places.theorem } as const

describe('a reload brings back', () => {
  test('answers, what is known of the machine, and which curves stood beside', async () => {
    openWindow()
    const storage = storageOf()
    const spec = tiny({ epochs: 2, stop: 'epochs' })
    const { actions, until } = openRemembering(storage, spec)
    actions.giveAnswer('by-heart', 'half')
    actions.giveAnswer('five-ways', 'skipped')
    actions.giveAnswer('more-noise', { points: [[0.4, 0.35]], stage: 'handed-in', reason: 'spoilt' })
    actions.tookTime([timing, faster])
    actions.start()
    await until((state) => phaseOf(state) === 'over')
    actions.lie(0.4)
    await until((state) => phaseOf(state) === 'over')
    expect(recollect(storage, packedDatasets)).toEqual({
      answers: {
        'by-heart': 'half',
        'five-ways': 'skipped',
        'more-noise': { points: [[0.4, 0.35]], stage: 'handed-in', reason: 'spoilt' },
        regularisers: null,
        theorem: null,
      },
      device: { timings: [timing, faster], paces: expect.any(Array), fitTimes: expect.any(Array), override: null, backend: 'webgpu' },
      earlier: [spec],
      unfinished: null,
      unreadable: [],
    })
  })

  test('nothing where nothing was kept, or where there is no storage', () => {
    const nothing = {
      answers: { 'by-heart': null, 'five-ways': null, 'more-noise': null, regularisers: null, theorem: null },
      device: { timings: [], paces: [], fitTimes: [], override: null, backend: 'wasm' },
      earlier: [],
      unfinished: null,
      unreadable: [],
    }
    for (const storage of [storageOf(), null, refusingStorage]) expect(recollect(storage, packedDatasets)).toEqual(nothing)
  })

  test('all but what another version or a hand has made unreadable', () => {
    const storage = storageOf({
      'rote.answer.by-heart': '"half"',
      'rote.answer.theorem': '"cubic"',
      'rote.answer.five-ways': '["gaussian"]',
      'rote.device': JSON.stringify({
        timings: [timing, { ...faster, msPerStep: 'fast' }, { ...faster, msPerStep: -1 }],
        override: 'abacus',
      }),
      'rote.workbench': JSON.stringify({ earlier: [linkOf(specOf({ corruption: 0.2 })), 'no link', 7], unfinished: null }),
    })
    const { answers, device, earlier, unreadable } = recollect(storage, packedDatasets)
    expect(answers).toMatchObject({ 'by-heart': 'half', theorem: null, 'five-ways': null })
    expect(device).toEqual({ timings: [timing], paces: [], fitTimes: [], override: null, backend: 'wasm' })
    expect(earlier).toEqual([specOf({ corruption: 0.2 })])
    expect(unreadable).toEqual(['answer.five-ways', 'answer.theorem'])
    // It is forgotten, so that it is said once.
    expect(recollect(storage, packedDatasets)).toEqual({ answers, device, earlier, unreadable: [], unfinished: null })
  })

  test('no more than it ever keeps, however much lies there', () => {
    const link = linkOf(specOf({ corruption: 0.2 }))
    const storage = storageOf({
      'rote.workbench': JSON.stringify({ earlier: Array(50_000).fill(link), unfinished: 'x'.repeat(2_000_000) }),
      'rote.device': JSON.stringify({ timings: Array(10_000).fill(timing), override: null }),
      'rote.answer.more-noise': JSON.stringify({ points: Array(100_000).fill([0.5, 0.5]), stage: 'drawing', reason: null }),
    })
    const { answers, device, earlier, unfinished } = recollect(storage, packedDatasets)
    expect(earlier.length).toBeLessThan(100)
    expect(device.timings.length).toBeLessThan(100)
    expect([answers['more-noise'], unfinished]).toEqual([null, null])
  })

  test('as many fit times as the page keeps', () => {
    const fit = { kind: 'a network', n: 1000, corruption: 1, epochs: 18, isFitted: true }
    const storage = storageOf({ 'rote.device': JSON.stringify({ timings: [], override: null, fitTimes: Array(mostFitTimes).fill(fit) }) })
    expect(recollect(storage, packedDatasets).device.fitTimes).toHaveLength(mostFitTimes)
  })

  test('something of the right shape or nothing, whatever lies there', () => {
    const names = ['device', 'workbench', 'answer.by-heart', 'answer.five-ways', 'answer.more-noise', 'answer.regularisers', 'session.1']
    fc.assert(
      fc.property(fc.record(Object.fromEntries(names.map((name) => [`rote.${name}`, fc.oneof(fc.json(), fc.string())]))), (texts) => {
        const { answers, device, earlier } = recollect(storageOf(texts), packedDatasets)
        expect(Object.values(answers)).toEqual([null, null, null, null, null])
        expect([device.timings, device.backend, earlier]).toEqual([[], 'wasm', []])
      }),
    )
  })

  test('the earlier runs whose links can be read, and leaves the others out', () => {
    const links = [linkOf(specOf({ corruption: 0.2 })), 'no link', encodeLink(theorem)]
    const storage = storageOf({ 'rote.workbench': JSON.stringify({ earlier: links, unfinished: links[1] }) })
    expect(recollect(storage, packedDatasets)).toMatchObject({ earlier: [specOf({ corruption: 0.2 })], unfinished: null })
  })

  test('a run that had begun and not ended, until it has', async () => {
    openWindow()
    const storage = storageOf()
    const spec = tiny({ epochs: 2000, stop: 'epochs' })
    const { actions } = openRemembering(storage, spec)
    actions.start()
    expect(recollect(storage, packedDatasets).unfinished).toEqual(spec)
    actions.pause()
    expect(recollect(storage, packedDatasets).unfinished).toEqual(spec)
    actions.stop()
    expect(recollect(storage, packedDatasets).unfinished).toBeNull()
  })

  test('the reader’s own choice of a backend before the fastest', () => {
    openWindow()
    const storage = storageOf()
    const { actions } = openRemembering(storage)
    actions.tookTime([timing, faster])
    actions.chooseBackend('cpu')
    expect(recollect(storage, packedDatasets).device).toEqual({
      timings: [timing, faster],
      paces: [],
      fitTimes: [],
      override: 'cpu',
      backend: 'cpu',
    })
  })

  test('how fast runs turned out to be', () => {
    openWindow()
    const storage = storageOf()
    const { store } = openRemembering(storage)
    const pace = { backend: 'wasm', model: 'lenet', work: 1, n: 1000, stepMs: 4 } as const
    const fitTime = { kind: 'lenet', n: 1000, corruption: 1, epochs: 34, isFitted: true }
    store.setState(({ device }) => ({ device: { ...device, paces: [pace], fitTimes: [fitTime] } }))
    expect(recollect(storage, packedDatasets).device).toMatchObject({ paces: [pace], fitTimes: [fitTime] })
  })

  test('no timing by a clock that was too coarse to see a step', () => {
    const storage = storageOf()
    const timings = [timing, { ...faster, msPerStep: 0 }]
    storage.setItem('rote.device', JSON.stringify({ timings, override: null }))
    expect(recollect(storage, packedDatasets).device).toMatchObject({ timings: [timing], backend: 'wasm' })
  })
})
