import { packedDatasets } from '../../src/experiment/datasets/catalogue.ts'
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Shelf } from '../../src/archive/shelf.ts'
import type { ExperimentSpec } from '../../src/experiment/runs/run-fields.ts'
import type { RunRecord } from '../../src/experiment/runs/run-record.ts'
import { singleSeeds } from '../../src/experiment/runs/sweep.ts'
import {
  cutOff,
  emptyWorkbench,
  ghostRecords,
  phaseOf,
  randomOutcome,
  shownRecord,
  type Workbench,
  withEarlier,
} from '../../src/store/workbench.ts'
import { finishedRun } from '../archive/runs.ts'
import { specOf, startBackend, tiny } from '../engine/runs.ts'
import { pause } from '../protocol/conversation.ts'
import { openPage } from './page.ts'

const at = (corruption: number, changes: Partial<ExperimentSpec> = {}): ExperimentSpec => specOf({ corruption, ...changes })
/** The workbench once these have been shown, one after another. */
function benchAfter(...specs: ExperimentSpec[]): Workbench {
  let bench = emptyWorkbench
  for (const shown of specs) bench = withEarlier({ ...bench, shown })
  return bench
}

describe('the runs before the one that is shown', () => {
  test('are remembered, the last one first, each once', () => {
    expect(benchAfter(at(0), at(0.4), at(1), at(0.4)).earlier).toEqual([at(0.4), at(1), at(0)])
    expect(benchAfter(at(0)).shown).toBeNull()
    expect(withEarlier({ ...emptyWorkbench, earlier: [at(0)] }).earlier).toEqual([at(0)])
  })

  test('are not remembered for ever, but for the last one with nothing but random labels', () => {
    const others = Array.from({ length: 20 }, (_, seed) => at(0.5, { seed: seed + 10 }))
    const { earlier } = benchAfter(at(1, { seed: 2 }), at(1, { seed: 3 }), ...others)
    expect(earlier.length).toBeLessThan(20)
    expect(earlier[0]).toEqual(others.at(-1))
    expect(earlier.filter(({ corruption }) => corruption === 1)).toEqual([at(1, { seed: 3 })])
  })

  test('stay one of each however often settings are taken up again', async () => {
    const { actions, state, shelf } = openPage({ spec: at(0.4) })
    for (const p of [0, 1]) await shelf.keep(finishedRun(at(p)))
    for (const n of [500, 1000, 500, 1000, 500, 1000]) {
      actions.setRunField('n', n)
      await pause(50)
    }
    const keys = state().workbench.earlier.map((spec) => JSON.stringify(spec))
    expect(keys).toHaveLength(new Set(keys).size)
  })
})

beforeAll(() => startBackend('wasm'))
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

const keep = async (...records: RunRecord[]): Promise<void> => {
  for (const record of records) await new Shelf(() => packedDatasets).keep(record)
}

describe('an earlier visit', () => {
  test('comes back with the finished run of the settings, pictures and all', async () => {
    const kept = finishedRun(at(0.4))
    await keep(kept)
    const { actions, state } = openPage({ spec: at(0.4) })
    await actions.showKept()
    expect(shownRecord(state())).toEqual(kept)
    expect(phaseOf(state())).toBe('over')
    expect([...state().runs.values()]).toEqual([{ record: kept, from: 'archive', problem: null }])
  })

  test('is not shown where it left no pictures: there would be nothing on the wall', async () => {
    await keep(finishedRun(at(0.4), 0))
    const { actions, state } = openPage({ spec: at(0.4) })
    await actions.showKept()
    expect(phaseOf(state())).toBe('idle')
  })

  test('is shown with its pictures, also where a sweep has brought its figures already', async () => {
    const kept = finishedRun(at(0.4))
    await keep(kept)
    const { actions, state } = openPage({ spec: at(0.4) })
    await actions.recallSweep({ base: at(0), variations: [{ corruption: 0.4 }] })
    await actions.showKept()
    expect(shownRecord(state())?.snapshots).toHaveLength(2)
  })

  test('of several seeds is shown only if every seed is there', async () => {
    const spec = at(0.4, { seeds: 3 })
    const [first, second, third] = singleSeeds(spec).map((cell, index) => finishedRun(cell, index === 0 ? 2 : 0)) as [
      RunRecord,
      RunRecord,
      RunRecord,
    ]
    await keep(first, second)
    const { actions, state } = openPage({ spec })
    await actions.showKept()
    expect(phaseOf(state())).toBe('idle')
    await keep(third)
    await actions.showKept()
    expect(shownRecord(state())?.seeds).toHaveLength(3)
  })

  test('does not stand in the way of a run that was begun meanwhile', async () => {
    await keep(finishedRun({ ...tiny({ epochs: 2000, stop: 'epochs' }) }))
    const { actions, state } = openPage({ spec: tiny({ epochs: 2000, stop: 'epochs' }) })
    const shown = actions.showKept()
    actions.start()
    await shown
    expect(phaseOf(state())).not.toBe('over')
    expect(shownRecord(state())?.ending).toBeNull()
    actions.stop()
  })

  test('brings back the curves that stood beside, and what random labels came to; what is not whole is left out', async () => {
    await keep(finishedRun(at(1)), finishedRun(at(0.2)))
    const { actions, state } = openPage({ spec: at(0.4) })
    await actions.bringBack([at(0.2), at(0.6), at(1)])
    expect(ghostRecords(state()).map(({ spec }) => spec.corruption)).toEqual([0.2, 1])
    expect(randomOutcome(state())).toEqual({ dataset: 'mnist', trainAccuracy: 1 })
  })

  test('comes back with settings that were run before: their truth, and nothing but noise', async () => {
    await keep(finishedRun(at(0, { n: 500 })), finishedRun(at(1, { n: 500 })))
    const { actions, until, state } = openPage({ spec: at(0.4) })
    actions.setRunField('n', 500)
    await until((now) => ghostRecords(now).length === 2)
    expect(phaseOf(state())).toBe('idle')
  })

  test('what this page has trained is kept for the next', async () => {
    const spec = tiny({ epochs: 2, stop: 'epochs', seeds: 2 })
    const { actions, until, state } = openPage({ spec })
    actions.start()
    await until((now) => phaseOf(now) === 'over')
    await pause(50)
    const later = openPage({ spec })
    await later.actions.showKept()
    expect(shownRecord(later.state())).toEqual(shownRecord(state()))
  })

  test('a run that was stopped is not kept', async () => {
    const spec = tiny({ epochs: 2000, stop: 'epochs' })
    const { actions, until, shelf } = openPage({ spec })
    actions.start()
    await until((now) => (shownRecord(now)?.epoch ?? 0) > 2)
    actions.stop()
    await pause(50)
    expect(await shelf.find([spec])).toEqual([])
  })

  test('that was left unfinished says so until the settings change', async () => {
    const { actions, store, state } = openPage({ spec: at(0.4) })
    store.setState(({ workbench }) => ({ workbench: { ...workbench, isUnfinished: true } }))
    actions.setRunField('corruption', 0.6)
    expect(state().workbench.isUnfinished).toBe(false)
  })
})

describe('a run that other settings have ended', () => {
  const spec = tiny({ epochs: 2000, stop: 'epochs' })
  /** Under way, and at least two epochs old. */
  const underWay = async () => {
    const opened = openPage({ spec })
    opened.actions.start()
    await opened.until((now) => (shownRecord(now)?.epoch ?? 0) > 2)
    return opened
  }

  test('is offered back, through further changes; undoing shows it as far as it came', async () => {
    const { actions, state } = await underWay()
    actions.setRunField('learningRate', 0.2)
    expect(phaseOf(state())).toBe('idle')
    actions.setRunField('learningRate', 0.3)
    actions.setRunField('corruption', 0.3)
    expect(cutOff(state())).toEqual(spec)
    actions.undo()
    expect(state().places['by-heart']).toEqual(spec)
    expect(shownRecord(state())).toMatchObject({ ending: { kind: 'stopped' } })
    expect(shownRecord(state())?.snapshots.length).toBeGreaterThan(2)
    expect(cutOff(state())).toBeNull()
  })

  test('comes back as well where its settings are set by hand', async () => {
    const { actions, state } = await underWay()
    actions.setRunField('learningRate', 0.2)
    actions.setRunField('learningRate', spec.learningRate)
    expect(shownRecord(state())?.epoch).toBeGreaterThan(2)
  })

  test('is offered no more once another has begun, nor where there was nothing to be seen yet', async () => {
    const { actions, state } = await underWay()
    actions.setRunField('learningRate', 0.2)
    actions.start()
    expect(cutOff(state())).toBeNull()
    actions.setRunField('learningRate', 0.3)
    expect(cutOff(state())).toBeNull()
  })
})
