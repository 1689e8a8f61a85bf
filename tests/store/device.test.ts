import { beforeAll, expect, test } from 'vitest'
import { packedDatasets } from '../../src/experiment/datasets/catalogue.ts'
import { estimateSeconds } from '../../src/experiment/runs/estimate.ts'
import { fitTimeOf } from '../../src/experiment/runs/fit-time.ts'
import { secondsExpected, unknownDevice } from '../../src/store/device.ts'
import { specOf, startBackend } from '../engine/runs.ts'
import { fittedRecord } from '../experiment/runs/fitted-record.ts'
import { deafThread, engineThread } from '../protocol/conversation.ts'
import { openPage } from './page.ts'

beforeAll(() => startBackend('wasm'))

const lacks = 'this browser has no WebAssembly'

test('without WebAssembly the page says so once, estimates by plain JavaScript, and runs start on it', async () => {
  const { actions, state, until, workers } = openPage({ threads: [deafThread] })
  const before = secondsExpected(state().device, specOf(), packedDatasets.mnist).to
  actions.openImages()
  for (let turn = 0; turn < 2; turn++) workers[0]?.forge({ type: 'unusable', backend: 'wasm', reason: lacks })
  await until(({ device }) => device.backend === 'cpu')
  expect(secondsExpected(state().device, specOf(), packedDatasets.mnist).from).toBeGreaterThan(10 * before)
  expect(state().notices.map(({ message }) => message)).toEqual([
    `backend: ${lacks}; networks are trained in plain JavaScript, which takes many times as long`,
  ])
})

test('a run that finds its backend unusable goes to the next, and the next run starts there', async () => {
  const { actions, state, until, workers, asked } = openPage({
    threads: [deafThread, engineThread],
    spec: specOf({ n: 100, epochs: 1, width: 0.03125 }),
  })
  actions.start()
  workers[0]?.forge({ type: 'failed', runId: 1, problem: { kind: 'backend', message: lacks } })
  await until(({ jobs, device }) => jobs.size === 0 && device.backend === 'cpu')
  actions.lie(0.5)
  await until(({ jobs }) => jobs.size === 0)
  expect(asked('start').map((request) => request.type === 'start' && request.backend)).toEqual(['wasm', 'cpu', 'cpu'])
  expect(state().runs.size).toBe(2)
  await startBackend('wasm')
})

test('who chooses a backend that did not start has it tried again', () => {
  const { actions, state } = openPage()
  actions.lacks('wasm')
  expect(state().device.backend).toBe('cpu')
  actions.chooseBackend('wasm')
  expect(state().device.backend).toBe('wasm')
})

test('a run is estimated as the backend was measured until one of its kind has shown its pace', () => {
  const timings = [{ backend: 'wasm', msPerStep: 30, reason: '', losses: [] }] as const
  const measured = { ...unknownDevice, timings }
  expect(secondsExpected(measured, specOf(), packedDatasets.mnist).to).toBeCloseTo(estimateSeconds(specOf(), packedDatasets.mnist, 30), 9)
  const paces = [{ backend: 'wasm', model: 'mlp-1x512', work: 1, n: 1000, stepMs: 3 }] as const
  expect(secondsExpected({ ...measured, paces }, specOf(), packedDatasets.mnist).from).toBeCloseTo(
    estimateSeconds(specOf(), packedDatasets.mnist, 3),
    9,
  )
  expect(secondsExpected({ ...measured, timings: [{ ...timings[0], msPerStep: 0 }] }, specOf(), packedDatasets.mnist).from).toBeGreaterThan(
    0,
  )
})

test('after a run its settings are estimated by what it took', async () => {
  const { actions, state, until } = openPage({ spec: specOf({ epochs: 4, stop: 'epochs' }) })
  actions.tookTime([{ backend: 'wasm', msPerStep: 300, reason: '', losses: [] }])
  actions.start()
  await until(({ jobs }) => jobs.size === 0)
  const [shelved] = [...state().runs.values()]
  const took = (shelved?.record.elapsedMs as number) / 1000
  const { from, to } = secondsExpected(state().device, specOf({ epochs: 4, stop: 'epochs' }), packedDatasets.mnist)
  expect(from / took).toBeGreaterThan(0.5)
  expect(to / took).toBeLessThan(2)
})

test('what nothing like it has been run of is estimated as a range, and as one figure after a run', () => {
  const spec = specOf({ dropout: 0.6, corruption: 0.4 })
  const before = secondsExpected(unknownDevice, spec, packedDatasets.mnist)
  expect(before.to / before.from).toBeCloseTo(4, 9)
  const fit = fitTimeOf(fittedRecord(spec, 25))
  const { from, to } = secondsExpected({ ...unknownDevice, fitTimes: fit ? [fit] : [] }, spec, packedDatasets.mnist)
  expect([from, to]).toEqual([
    estimateSeconds(spec, packedDatasets.mnist, undefined, 25),
    estimateSeconds(spec, packedDatasets.mnist, undefined, 25),
  ])
})
