/** A sweep beside what else trains: other chapters’ sweeps, and runs of the same cells. */

import { beforeAll, describe, expect, test } from 'vitest'
import type { Sweep } from '../../src/experiment/runs/sweep.ts'
import { otherSweep } from '../../src/store/jobs.ts'
import { resultOfCell } from '../../src/store/runs.ts'
import { shownRecord } from '../../src/store/workbench.ts'
import { startBackend, tiny } from '../engine/runs.ts'
import { isIdle, long, progress, sweep } from './example-sweep.ts'
import { openPage } from './page.ts'

beforeAll(() => startBackend('wasm'))

test('a sweep belongs to its chapter: another one neither stops it nor starts its own meanwhile', async () => {
  const { state, until, actions } = openPage()
  await actions.startSweep(sweep)
  actions.openChapter('regularisers')
  expect(progress(state(), sweep, 'regularisers').underWay).toBe(false)
  expect(otherSweep(state().jobs, 'regularisers')).toBe('by-heart')
  actions.stopSweep()
  await actions.startSweep({ ...sweep, base: { ...sweep.base, seed: 50 } })
  expect([...state().jobs.keys()]).toEqual(['by-heart'])
  expect(progress(state()).underWay).toBe(true)
  await until(isIdle)
  expect(progress(state()).ended).toBe(4)
  expect(otherSweep(state().jobs, 'regularisers')).toBeNull()
})

test('two chapters that ask for their sweeps in the same moment do not both get them', async () => {
  const { state, actions } = openPage()
  const first = actions.startSweep(long(200))
  actions.openChapter('regularisers')
  const second = actions.startSweep({ ...long(200), base: tiny({ seed: 50, epochs: 200, stop: 'epochs' }) })
  await Promise.all([first, second])
  expect(state().jobs.size).toBe(1)
  for (const chapter of state().jobs.keys()) actions.stopRun(chapter)
})

test('another chapter can train a run of its own beside it', async () => {
  const { state, until, actions } = openPage({ workers: 1 })
  const cell = tiny({ seed: 30, epochs: 3, stop: 'epochs' })
  await actions.startSweep(long(60, 1))
  actions.openChapter('theorem')
  actions.trainRun('theorem', cell)
  await until(({ jobs }) => !jobs.has('theorem'))
  expect(resultOfCell(state().runs, cell)?.epochs).toBe(3)
  await until(isIdle)
  expect(progress(state(), long(60, 1)).ended).toBe(2)
})

describe('a run and a sweep of the same cell', () => {
  const cell = tiny({ epochs: 300, stop: 'epochs' })
  const same: Sweep = { base: cell, variations: [{ corruption: 0 }] }

  test('the run keeps its pictures while the sweep trains it too, and after both have ended', async () => {
    const { state, until, actions, store } = openPage({ spec: cell })
    actions.openChapter('more-noise')
    await actions.startSweep(same)
    await until(({ runs }) => runs.size > 0)
    actions.openChapter('by-heart')
    actions.start()
    const counts: number[] = []
    store.subscribe((now) => counts.push(shownRecord(now)?.snapshots.length ?? 0))
    await until(isIdle)
    expect(counts).toEqual([...counts].sort((a, b) => a - b))
    expect(shownRecord(state())).toMatchObject({ ending: { kind: 'complete' } })
    expect(counts.at(-1)).toBeGreaterThan(300)
  })

  test('a stop of the sweep takes nothing away from the run', async () => {
    const { state, until, actions } = openPage({ spec: cell })
    actions.openChapter('more-noise')
    await actions.startSweep(same)
    actions.openChapter('by-heart')
    actions.start()
    await until((now) => (shownRecord(now)?.snapshots.length ?? 0) > 4)
    actions.stopRun('more-noise')
    expect(shownRecord(state())?.snapshots.length).toBeGreaterThan(4)
    actions.stop()
  })

  test('a run that was stopped counts as missing in a sweep, which trains it', async () => {
    const brief = { ...cell, epochs: 400 }
    const { state, until, actions } = openPage({ spec: brief })
    actions.start()
    await until((now) => (shownRecord(now)?.epoch ?? 0) > 2)
    actions.stop()
    const of = { ...same, base: brief }
    expect(progress(state(), of)).toMatchObject({ ended: 0, underWay: false })
    actions.openChapter('more-noise')
    await actions.startSweep(of)
    await until(isIdle)
    expect(progress(state(), of).ended).toBe(1)
  })
})
