import { beforeAll, expect, test } from 'vitest'
import { DataError } from '../../src/data/data-error.ts'
import type { Report } from '../../src/protocol/messages.ts'
import { committed } from '../data/sources.ts'
import { play, specOf, startBackend, tellingOf, tiny } from '../engine/runs.ts'
import { brokenThread, deafThread, engineThread, impatient, isEvent, isKind, openPage, pause } from './conversation.ts'

const spec = tiny({ epochs: 8, stop: 'epochs', corruption: 0.4 })
const long = tiny({ epochs: 200, stop: 'epochs' })

beforeAll(() => startBackend('wasm'))

/** A worker that falls silent after its first words. */
const fallsSilent = () => {
  let words = 0
  return engineThread((report: Report) => report.type === 'events' && words++ === 0)
}

const restarts = (heard: ReturnType<typeof openPage>['heard']) =>
  heard.flatMap((news) => (news.kind === 'restarted' ? [[news.backend, news.reason]] : []))

const silence = 'the training worker stopped answering'

test('P11: a worker that falls silent is replaced, and the run told again from its seed', async () => {
  const { client, until, heard, workers, runEvents } = openPage([fallsSilent, engineThread], { ...impatient, silenceMs: () => 3000 })
  client.start(spec, 'wasm')
  await until(isEvent('ended'))
  expect(restarts(heard)).toEqual([['wasm', silence]])
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false])
  expect(tellingOf(runEvents())).toEqual(tellingOf(await play(spec)))
})

test('P12: wasm lost twice goes to cpu; cpu lost twice fails with the reason', async () => {
  const { client, until, heard, workers } = openPage([fallsSilent], impatient)
  client.start(long, 'wasm')
  await until(isKind('failed'))
  expect(restarts(heard)).toEqual([
    ['wasm', silence],
    ['cpu', silence],
    ['cpu', silence],
  ])
  expect(heard.at(-1)).toEqual({ kind: 'failed', problem: { kind: 'internal', message: silence }, ofRun: true })
  expect(workers).toHaveLength(4)
  await startBackend('wasm')
})

test('P13: a GPU that does not start steps down, one backend after another', async () => {
  const { client, until, heard, runEvents } = openPage()
  client.start(spec, 'webgpu')
  await until(isEvent('ended'))
  expect(restarts(heard).map(([backend]) => backend)).toEqual(['webgl', 'wasm'])
  for (const [, reason] of restarts(heard)) expect(reason).toMatch(/webgpu|webgl|WebGL/)
  expect(tellingOf(runEvents())).toEqual(tellingOf(await play(spec)))
})

test('P13: a GPU that fails on the way steps down too; an error on wasm is told', async () => {
  const lost = { type: 'failed', runId: 1, problem: { kind: 'internal', message: 'device lost' } } as const
  const gpu = openPage([deafThread, engineThread])
  gpu.client.start(spec, 'webgl')
  gpu.workers[0]?.forge(lost)
  await gpu.until(isEvent('ended'))
  expect(restarts(gpu.heard)).toEqual([['wasm', 'device lost']])
  const wasm = openPage([deafThread])
  wasm.client.start(spec, 'wasm')
  wasm.workers[0]?.forge(lost)
  await wasm.until(isKind('failed'))
  expect(wasm.heard).toEqual([{ kind: 'failed', problem: lost.problem, ofRun: true }])
})

test('P14: a run whose data are missing fails by name; once they are there the next one runs', async () => {
  let isMissing = true
  const source = async (path: string) => {
    if (isMissing && path.includes('train')) throw new DataError(path, 'missing')
    return committed(path)
  }
  const { client, until, heard, workers } = openPage([() => engineThread(undefined, source)])
  client.start(spec, 'wasm')
  await until(isKind('failed'))
  expect(heard.at(-1)).toEqual({
    kind: 'failed',
    problem: { kind: 'data', message: 'mnist/train-0000.bin: missing' },
    ofRun: true,
  })
  isMissing = false
  client.start(spec, 'wasm')
  await until(isEvent('ended'))
  expect(workers).toHaveLength(1)
})

test('P15: a run that would not fit fails with the figure, and is not tried elsewhere', async () => {
  const { client, until, heard } = openPage()
  client.start(specOf({ model: 'mlp-3x512', width: 4, seeds: 20 }), 'wasm')
  await until(isKind('failed'))
  expect(heard).toEqual([{ kind: 'failed', problem: { kind: 'memory', message: expect.stringMatching(/about \d+\.\d GiB/) }, ofRun: true }])
})

test('P16: a worker that cannot be loaded is told once, and not tried again before something is asked', async () => {
  const { client, until, heard, workers } = openPage([brokenThread])
  client.open('mnist', 100, 10)
  await until(isKind('failed'))
  await pause(100)
  expect(heard).toEqual([{ kind: 'failed', problem: { kind: 'internal', message: 'no such script' }, ofRun: false }])
  expect(workers).toHaveLength(1)
  client.start(spec, 'cpu')
  await until(isKind('failed'), heard.length)
  await pause(100)
  expect(workers).toHaveLength(3)
})

test('P17: a worker deep in one step is terminated some time after a stop', async () => {
  const { client, until, workers } = openPage([fallsSilent, engineThread], impatient)
  client.start(long, 'wasm')
  await until(isEvent('began'))
  client.stop()
  while (!workers[0]?.isTerminated) await pause(10)
  client.start(spec, 'wasm')
  await until(isEvent('ended'))
  expect(workers).toHaveLength(2)
})

test('P18: a run that replaces one in a lost worker begins in another', async () => {
  const { client, until, heard, workers, runEvents } = openPage([fallsSilent, engineThread], { ...impatient, silenceMs: () => 60_000 })
  client.start(long, 'wasm')
  await until(isEvent('began'))
  const before = heard.length
  client.start(spec, 'wasm')
  await until(isEvent('ended'), before)
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false])
  expect(tellingOf(runEvents().slice(before)).settled).toEqual(tellingOf(await play(spec)).settled)
  expect(restarts(heard)).toEqual([])
})

test('P19: images that a lost worker did not bring are asked of the next', async () => {
  const { client, until, workers } = openPage([deafThread, engineThread], impatient)
  client.open('mnist', 100, 10)
  client.start(spec, 'wasm')
  client.stop()
  while (!workers[0]?.isTerminated) await pause(10)
  client.start(spec, 'wasm')
  await until(isKind('images'))
  await until(isEvent('ended'))
})
