// What the reader does to a run, by state.
import { beforeAll, describe, expect, test } from 'vitest'
import { runKey } from '../../src/experiment/runs/run-key.ts'
import { problemOf } from '../../src/store/runs.ts'
import type { State } from '../../src/store/state.ts'
import { ghostRecords, phaseOf, randomOutcome, shownRecord } from '../../src/store/workbench.ts'
import { benchImages } from '../../src/store/workbench-actions.ts'
import { startBackend, tiny } from '../engine/runs.ts'
import { deafThread, engineThread, pause } from '../protocol/conversation.ts'
import { openPage } from './page.ts'

const spec = tiny({ epochs: 2000, stop: 'epochs' })
const short = { ...spec, epochs: 1 }

beforeAll(() => startBackend('wasm'))

const levels = (state: State) => ghostRecords(state).map((ghost) => ghost.spec.corruption)
/** So far that it is worth keeping. */
const isFar = (state: State) => (shownRecord(state)?.epoch ?? 0) >= 3
const isOver = (state: State) => phaseOf(state) === 'over'

describe('p let go while a run goes', () => {
  test('is a new run at once: of that p and the same seed, the old one a ghost', async () => {
    const { actions, until, state } = openPage({ spec })
    actions.start()
    await until(isFar)
    actions.setRunField('corruption', 0.4)
    expect(phaseOf(state())).toBe('running')
    expect(shownRecord(state())).toMatchObject({ spec: { corruption: 0 } })
    actions.releaseCorruption()
    expect(phaseOf(state())).toBe('starting')
    expect(shownRecord(state())).toMatchObject({ spec: { ...spec, corruption: 0.4 }, snapshots: [] })
    expect(levels(state())).toEqual([0])
    await until((now) => phaseOf(now) === 'running' && (shownRecord(now)?.snapshots.length ?? 0) > 0)
    actions.stop()
  })

  test('where it was is no new run', async () => {
    const { actions, until, asked, state } = openPage({ spec })
    actions.start()
    await until(isFar)
    actions.setRunField('corruption', 0.4)
    actions.setRunField('corruption', 0)
    actions.releaseCorruption()
    expect(phaseOf(state())).toBe('running')
    actions.stop()
    await until(isOver)
    expect(asked('start')).toHaveLength(1)
  })

  test('before anything has run starts nothing', async () => {
    const { actions, state, asked } = openPage({ spec })
    actions.setRunField('corruption', 0.4)
    actions.releaseCorruption()
    await pause(50)
    expect(phaseOf(state())).toBe('idle')
    expect(asked('start')).toEqual([])
  })
})

test('a stop is heard at once, and nothing of the run after it', async () => {
  const { actions, until, state } = openPage({ spec })
  actions.start()
  await until(isFar)
  actions.stop()
  const stopped = shownRecord(state())
  expect(phaseOf(state())).toBe('over')
  expect(stopped?.ending).toEqual({ kind: 'stopped' })
  await pause(200)
  expect(shownRecord(state())).toBe(stopped)
})

test('a run of several seeds is one run: all its seeds side by side, and over when the last has ended', async () => {
  const { actions, until, state, asked } = openPage({ spec: { ...short, seeds: 3 } })
  actions.start()
  expect(phaseOf(state())).toBe('starting')
  await until(isOver)
  const record = shownRecord(state())
  expect(record?.seeds.map(({ seed, settled }) => [seed, settled?.epochs])).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
  ])
  expect(record?.ending).toEqual({ kind: 'complete' })
  expect(record?.snapshots.length).toBeGreaterThan(1)
  expect(asked('start')).toHaveLength(1)
})

test('the answer sets every label at random and starts the first run; what that came to stays when something else is run', async () => {
  const { actions, until, state } = openPage({ spec: short })
  actions.answerAndRun('half')
  expect(state()).toMatchObject({ answers: { 'by-heart': 'half' }, places: { 'by-heart': { corruption: 1 } } })
  expect(phaseOf(state())).toBe('starting')
  expect(state().workbench.shown).toEqual({ ...short, corruption: 1 })
  await until(isOver)
  const outcome = randomOutcome(state())
  expect(outcome).toMatchObject({ dataset: spec.dataset })
  actions.lie(0.4)
  await until(isOver)
  actions.newSeed()
  actions.stop()
  expect(randomOutcome(state())).toEqual(outcome)
})

test('what random labels came to is that of the last finished run, and not of one that was stopped', async () => {
  const { actions, until, state } = openPage({ spec: short })
  actions.answerAndRun('half')
  await until(isOver)
  const outcome = randomOutcome(state())
  actions.adopt({ ...spec, corruption: 1 })
  actions.start()
  await until(isFar)
  actions.stop()
  expect(randomOutcome(state())).toEqual(outcome)
})

test('a new seed is the one after the last of this run, and runs', async () => {
  const { actions, until, state } = openPage({ spec: { ...short, seed: 4, seeds: 3 } })
  actions.newSeed()
  expect(state().places['by-heart']).toMatchObject({ seed: 7, seeds: 3 })
  await until(isOver)
  expect(shownRecord(state())?.seeds.map(({ seed }) => seed)).toEqual([7, 8, 9])
})

test('back to another p starts nothing: the run under way ends and stays as a ghost', async () => {
  const { actions, until, state, asked } = openPage({ spec })
  actions.start()
  await until(isFar)
  actions.revisit({ ...spec, corruption: 0.4 })
  expect(phaseOf(state())).toBe('idle')
  expect(shownRecord(state())).toBeNull()
  expect(state().places['by-heart'].corruption).toBe(0.4)
  expect(levels(state())).toEqual([0])
  await pause(50)
  expect(asked('start')).toHaveLength(1)
})

test('other settings end the run, which stays as a ghost', async () => {
  const { actions, until, state } = openPage({ spec })
  actions.start()
  await until(isFar)
  actions.setRunField('n', 200)
  expect(phaseOf(state())).toBe('idle')
  expect(shownRecord(state())).toBeNull()
  expect(levels(state())).toEqual([0])
  await until(({ asked }) => asked.size === 2)
})

test('a pause holds the run and its clock, and going on follows it again', async () => {
  const { actions, until, state } = openPage({ spec })
  actions.start()
  await until(isFar)
  actions.scrub(1)
  actions.pause()
  expect(phaseOf(state())).toBe('paused')
  expect(state().jobs.get('by-heart')?.since).toBeNull()
  await pause(200)
  const held = shownRecord(state())
  await pause(200)
  expect(shownRecord(state())).toBe(held)
  expect(state().workbench.scrubbed).toBe(1)
  actions.step()
  await until((now) => shownRecord(now) !== held)
  expect(state().workbench.scrubbed).toBeNull()
  actions.resume()
  expect(phaseOf(state())).toBe('running')
  await until((now) => (shownRecord(now)?.epoch ?? 0) > (held?.epoch ?? 0) + 1)
  actions.stop()
})

test('a run that starts over after its worker was lost says so, and is told from its seed', async () => {
  const { actions, until, state, workers } = openPage({ spec: short, threads: [deafThread, engineThread] })
  actions.chooseBackend('webgl')
  actions.start()
  actions.scrub(1)
  workers[0]?.forge({ type: 'failed', runId: 1, problem: { kind: 'backend', message: 'device lost' } })
  await until(({ notices }) => notices.length > 0)
  expect(state().notices).toEqual([{ field: 'worker', message: 'worker: device lost; the run starts again from its seed on WebAssembly' }])
  expect(phaseOf(state())).toBe('starting')
  expect([state().device.backend, state().workbench.scrubbed]).toEqual(['wasm', null])
  await until(isOver)
  expect(shownRecord(state())?.backend).toBe('wasm')
})

test('a run that fails is over with its reason; asked for again it runs', async () => {
  const { actions, until, state, workers } = openPage({ spec: short, threads: [deafThread] })
  const problem = { kind: 'data', message: 'mnist/train-0000.bin: missing' } as const
  actions.start()
  workers[0]?.forge({ type: 'failed', runId: 1, problem })
  await until(isOver)
  expect(problemOf(state().runs, short)).toEqual(problem)
  actions.retry()
  expect(phaseOf(state())).toBe('starting')
  expect(problemOf(state().runs, short)).toBeNull()
  actions.stop()
})

test('the images of the settings come with the run, asked for once', async () => {
  const { actions, until, state, asked } = openPage({ spec: short })
  actions.openImages()
  actions.start()
  await until(isOver)
  actions.openImages()
  await until((now) => now.asked.values().next().value?.answer !== null)
  expect(asked('ask')).toMatchObject([{ question: benchImages(short) }])
  expect(state().asked.size).toBe(1)
})

test('a run is told of the cell that it is, whoever asks', async () => {
  const { actions, until, state } = openPage({ spec: short })
  actions.start()
  await until(isOver)
  expect([...state().runs.keys()]).toEqual([runKey(short)])
  expect(state().runs.get(runKey(short))).toMatchObject({ from: 'here', problem: null })
})
