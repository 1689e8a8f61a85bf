import { beforeAll, expect, test } from 'vitest'
import { DataError } from '../../src/data/data-error.ts'
import type { Report } from '../../src/protocol/messages.ts'
import { QuestionError } from '../../src/protocol/questions.ts'
import { committed } from '../data/sources.ts'
import { play, specOf, startBackend, tellingOf, tiny } from '../engine/runs.ts'
import {
  askedOf,
  brokenThread,
  deafThread,
  endless,
  engineThread,
  impatient,
  isEvent,
  isKind,
  openLine,
  pause,
  runOf,
  type Thread,
} from './conversation.ts'

const spec = tiny({ epochs: 8, stop: 'epochs', corruption: 0.4 })
const long = tiny({ epochs: 200, stop: 'epochs' })

beforeAll(() => startBackend('wasm'))

/** A worker that falls silent after its first words. */
const fallsSilent = () => {
  let words = 0
  return engineThread((report: Report) => report.type === 'events' && words++ === 0)
}

const restarts = (heard: ReturnType<typeof openLine>['heard']) =>
  heard.flatMap((news) => (news.kind === 'restarted' ? [[news.backend, news.reason]] : []))

const images = { type: 'images', dataset: 'mnist', n: 100, count: 10 } as const
const trouble = { type: 'trouble', problem: { kind: 'internal', message: 'gone' } } as const
const silence = 'the training worker stopped answering'

test('P11: a worker that falls silent is replaced, and the run told again from its seed', async () => {
  const { line, until, heard, workers, runEvents } = openLine([fallsSilent, engineThread], { ...impatient, trainingMs: () => 3000 })
  line.start(runOf(spec), 'wasm')
  await until(isEvent('ended'))
  expect(restarts(heard)).toEqual([['wasm', silence]])
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false])
  expect(tellingOf(runEvents())).toEqual(tellingOf(await play(spec)))
})

test('P12: wasm lost twice goes to cpu; cpu lost twice fails with the reason', async () => {
  const { line, until, heard, workers } = openLine([fallsSilent], impatient)
  line.start(runOf(long), 'wasm')
  await until(isKind('failed'))
  expect(restarts(heard)).toEqual([
    ['wasm', silence],
    ['cpu', silence],
    ['cpu', silence],
  ])
  expect(heard.at(-1)).toEqual({ kind: 'failed', problem: { kind: 'internal', message: silence } })
  expect(workers).toHaveLength(4)
  await startBackend('wasm')
})

test('P13: a GPU that does not start steps down, one backend after another', async () => {
  const { line, until, heard, runEvents } = openLine()
  line.start(runOf(spec), 'webgpu')
  await until(isEvent('ended'))
  expect(restarts(heard).map(([backend]) => backend)).toEqual(['webgl', 'wasm'])
  for (const [, reason] of restarts(heard)) expect(reason).toMatch(/webgpu|webgl|WebGL/)
  expect(tellingOf(runEvents())).toEqual(tellingOf(await play(spec)))
})

test('P13: a GPU that fails on the way steps down too; an error on wasm is told', async () => {
  const lost = { type: 'failed', runId: 1, problem: { kind: 'internal', message: 'device lost' } } as const
  const gpu = openLine([deafThread, engineThread])
  gpu.line.start(runOf(spec), 'webgl')
  gpu.workers[0]?.forge(lost)
  await gpu.until(isEvent('ended'))
  expect(restarts(gpu.heard)).toEqual([['wasm', 'device lost']])
  const wasm = openLine([deafThread])
  wasm.line.start(runOf(spec), 'wasm')
  wasm.workers[0]?.forge(lost)
  await wasm.until(isKind('failed'))
  expect(wasm.heard).toEqual([{ kind: 'failed', problem: lost.problem }])
})

test('P14: a run whose data are missing fails by name; once they are there the next one runs', async () => {
  let isMissing = true
  const source = async (path: string) => {
    if (isMissing && path.includes('train')) throw new DataError(path, 'missing')
    return committed(path)
  }
  const { line, until, heard, workers } = openLine([() => engineThread(undefined, source)])
  line.start(runOf(spec), 'wasm')
  await until(isKind('failed'))
  expect(heard.at(-1)).toEqual({
    kind: 'failed',
    problem: { kind: 'data', message: 'mnist/train-0000.bin: missing' },
  })
  isMissing = false
  line.start(runOf(spec), 'wasm')
  await until(isEvent('ended'))
  expect(workers).toHaveLength(1)
})

test('P15: a run that would not fit fails with the figure, and is not tried elsewhere', async () => {
  const { line, until, heard } = openLine()
  line.start(runOf(specOf({ model: 'mlp-3x512', width: 4, seeds: 20 })), 'wasm')
  await until(isKind('failed'))
  expect(heard).toEqual([{ kind: 'failed', problem: { kind: 'memory', message: expect.stringMatching(/about \d+\.\d GiB/) } }])
})

test('P16: a worker that cannot be loaded is told once, and not tried again before something is asked', async () => {
  const { line, until, heard, workers } = openLine([brokenThread])
  await expect(line.ask(images)).rejects.toEqual(new QuestionError({ kind: 'page', message: 'no such script' }))
  await pause(100)
  expect(heard).toEqual([])
  expect(workers).toHaveLength(2)
  line.start(runOf(spec), 'cpu')
  await until(isKind('failed'))
  await pause(100)
  expect(heard.filter(isKind('failed'))).toHaveLength(1)
  expect(workers).toHaveLength(4)
})

test('P17: a worker deep in one step is terminated some time after a stop', async () => {
  const { line, until, workers } = openLine([fallsSilent, engineThread], impatient)
  line.start(runOf(long), 'wasm')
  await until(isEvent('began'))
  line.stop()
  while (!workers[0]?.isTerminated) await pause(10)
  line.start(runOf(spec), 'wasm')
  await until(isEvent('ended'))
  expect(workers).toHaveLength(2)
})

test('P18: a run that replaces one in a lost worker begins in another', async () => {
  const { line, until, heard, workers, runEvents } = openLine([fallsSilent, engineThread], { ...endless, stopMs: 200 })
  line.start(runOf(long), 'wasm')
  await until(isEvent('began'))
  const before = heard.length
  line.start(runOf(spec), 'wasm')
  await until(isEvent('ended'), before)
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false])
  expect(tellingOf(runEvents().slice(before)).settled).toEqual(tellingOf(await play(spec)).settled)
  expect(restarts(heard)).toEqual([])
})

test('P19: images that a lost worker did not bring are asked of the next, with or without a run', async () => {
  const { line, until, workers } = openLine([deafThread, engineThread], impatient)
  const asked = line.ask(images)
  line.start(runOf(spec), 'wasm')
  line.stop()
  expect((await asked).labels).toHaveLength(100)
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false])
  line.start(runOf(spec), 'wasm')
  await until(isEvent('ended'))
  expect(workers).toHaveLength(2)
})

test('a worker that says it is in trouble is replaced: the run is told again from its seed, and what was asked comes', async () => {
  const { line, until, heard, workers, runEvents } = openLine([deafThread, engineThread])
  line.start(runOf(spec), 'wasm')
  const asked = line.ask(images)
  workers[0]?.forge({ type: 'trouble', problem: { kind: 'internal', message: 'nobody caught this' } })
  await until(isEvent('ended'))
  expect((await asked).count).toBe(10)
  expect(restarts(heard)).toEqual([['wasm', 'nobody caught this']])
  expect(tellingOf(runEvents())).toEqual(tellingOf(await play(spec)))
})

test('a worker lost between two questions: both answers come', async () => {
  const { line, workers } = openLine([deafThread, engineThread])
  const before = line.ask(images)
  workers[0]?.forge(trouble)
  while (!workers[0]?.isTerminated) await pause(1)
  const after = line.ask({ ...images, dataset: 'fashion-mnist' })
  expect([(await before).dataset, (await after).dataset]).toEqual(['mnist', 'fashion-mnist'])
  expect(workers).toHaveLength(2)
  expect(line.isAsked).toBe(false)
})

test('a question that two workers did not survive is refused with the reason, and the next one is answered', async () => {
  const { line, workers } = openLine([deafThread, deafThread, engineThread])
  const asked = line.ask(images)
  asked.catch(() => {})
  for (const turn of [0, 1]) {
    workers[turn]?.forge(trouble)
    while (!workers[turn]?.isTerminated) await pause(1)
  }
  await expect(asked).rejects.toEqual(new QuestionError(trouble.problem))
  expect(workers).toHaveLength(2)
  expect((await line.ask(images)).labels).toHaveLength(100)
})

test('a question whose data are missing is refused by name; the same worker answers it once they are there', async () => {
  let isMissing = true
  const source = async (path: string) => {
    if (isMissing && path.includes('train')) throw new DataError(path, 'missing')
    return committed(path)
  }
  const { line, workers } = openLine([() => engineThread(undefined, source)])
  await expect(line.ask(images)).rejects.toEqual(new QuestionError({ kind: 'data', message: 'mnist/train-0000.bin: missing' }))
  isMissing = false
  expect((await line.ask(images)).labels).toHaveLength(100)
  expect(workers).toHaveLength(1)
})

test('a question that is not wanted any more rejects at once, its worker hears of it, and an answer on its way is dropped', async () => {
  const { line, workers } = openLine([deafThread])
  const wanted = new AbortController()
  const asked = line.ask(images, { signal: wanted.signal })
  wanted.abort(new Error('gone on'))
  await expect(asked).rejects.toThrow('gone on')
  await pause(20)
  expect(askedOf(workers[0] as Thread).map(({ type }) => type)).toEqual(['hello', 'ask', 'withdraw'])
  workers[0]?.forge({ type: 'answered', id: 1, answer: 0.5 })
  await pause(20)
  expect(line.isAsked).toBe(false)
})

test('a question that was withdrawn before it was asked asks nothing', async () => {
  const { line, workers } = openLine()
  await expect(line.ask(images, { signal: AbortSignal.abort(new Error('gone on')) })).rejects.toThrow('gone on')
  expect(workers).toHaveLength(0)
})

test('how far an answer has come is told on the way', async () => {
  const { line, workers } = openLine([deafThread])
  const shares: number[] = []
  const asked = line.ask({ type: 'neighbour', dataset: 'mnist', n: 100 }, { onProgress: (share) => shares.push(share) })
  for (const share of [0.25, 0.5]) workers[0]?.forge({ type: 'progressed', id: 1, share })
  workers[0]?.forge({ type: 'answered', id: 1, answer: 0.125 })
  expect(await asked).toBe(0.125)
  expect(shares).toEqual([0.25, 0.5])
})

test('closing a line ends its worker and refuses what is open; it opens again when something is asked', async () => {
  const { line, workers } = openLine([deafThread, engineThread])
  const asked = line.ask(images)
  line.close()
  await expect(asked).rejects.toBeInstanceOf(QuestionError)
  expect([line.isOpen, workers[0]?.isTerminated]).toEqual([false, true])
  expect((await line.ask(images)).count).toBe(10)
  expect(line.isOpen).toBe(true)
})
