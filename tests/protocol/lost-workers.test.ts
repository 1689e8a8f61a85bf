// Workers that are gone without a word, at every moment: idle, paused, in the middle of a run.

import { beforeAll, describe, expect, test } from 'vitest'
import { packedData } from '../../src/cli/node-engine.ts'
import { packedDatasets } from '../../src/experiment/datasets/catalogue.ts'
import type { BackendName } from '../../src/experiment/runs/backend.ts'
import { joinRecords } from '../../src/experiment/runs/joined-record.ts'
import type { ExperimentSpec } from '../../src/experiment/runs/run-fields.ts'
import { emptyRecord, type RunRecord, withEvent } from '../../src/experiment/runs/run-record.ts'
import { singleSeeds } from '../../src/experiment/runs/sweep.ts'
import { Line } from '../../src/protocol/line.ts'
import { exactBackends, play, specOf, startBackend, tellingOf, tiny } from '../engine/runs.ts'
import { askedOf, deafThread, engineThread, impatient, isEvent, isKind, openLine, pause, runOf, type Thread } from './conversation.ts'
import { openTrainer } from './open-trainer.ts'

const spec = tiny({ epochs: 8, stop: 'epochs', corruption: 0.4 })
const long = tiny({ epochs: 200, stop: 'epochs' })
const images = { type: 'images', dataset: 'mnist', n: 100, count: 10 } as const
const silence = 'the training worker stopped answering'

beforeAll(() => startBackend('wasm'))

describe('a worker that was lost while nothing was asked of it', () => {
  test('is replaced when a run is started: the run comes to its end, and the reason is told', async () => {
    const { line, until, heard, workers, runEvents } = openLine(undefined, impatient)
    await line.ask(images)
    workers[0]?.kill()
    line.start(runOf(spec), 'wasm')
    await until(isEvent('ended'))
    expect(heard[0]).toEqual({ kind: 'restarted', backend: 'wasm', reason: silence, from: null })
    expect(tellingOf(runEvents())).toEqual(tellingOf(await play(spec)))
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false])
  })

  test('is replaced when a question is asked, and that is said', async () => {
    const { line, heard, workers } = openLine(undefined, impatient)
    await line.ask(images)
    workers[0]?.kill()
    expect((await line.ask({ ...images, count: 5 })).count).toBe(5)
    expect(heard).toEqual([{ kind: 'replaced', reason: silence }])
  })
})

describe('a worker that was lost while its run was paused', () => {
  /** A run that has been paused, its worker gone. */
  const lostInPause = async () => {
    const opened = openLine([() => engineThread(undefined, packedData, 20), engineThread], impatient)
    opened.line.start(runOf(long), 'wasm')
    await opened.until(isEvent('progressed'))
    opened.line.pause()
    await pause(200)
    opened.workers[0]?.kill()
    return { ...opened, before: opened.heard.length }
  }

  test('is replaced when one batch is asked for: it is trained where the run stood, and the run is paused after it', async () => {
    const { line, until, heard, before, workers } = await lostInPause()
    const stood = heard.flatMap((news) => (news.kind === 'event' && news.event.type === 'evaluated' ? [news.event.step] : [])).at(-1)
    line.step()
    await until(isEvent('evaluated'), before)
    expect(heard.find(isKind('restarted'))).toEqual({ kind: 'restarted', backend: 'wasm', reason: silence, from: stood })
    await pause(3 * impatient.loadingMs)
    const news = heard.slice(before).flatMap((one) => (one.kind === 'event' ? [one.event] : []))
    expect(news.map((event) => [event.type, 'step' in event && event.step])).toEqual([
      ['progressed', (stood as number) + 1],
      ['evaluated', (stood as number) + 1],
    ])
    expect(workers).toHaveLength(2)
  })

  test('is replaced when the run is to go on, which then comes to its end', async () => {
    const { line, until, before } = await lostInPause()
    line.resume()
    await until(isEvent('ended'), before)
  })

  test('a run that is begun again while it is paused stays paused', async () => {
    const { heard, before, workers } = await lostInPause()
    workers[0]?.forge({ type: 'trouble', problem: { kind: 'internal', message: 'gone' } })
    while (workers.length < 2) await pause(1)
    await pause(300)
    expect(heard.slice(before).filter(isKind('event'))).toEqual([])
    expect(askedOf(workers[1] as Thread).find(({ type }) => type === 'start')).toMatchObject({ mode: 'paused' })
  })
})

test('a browser that refuses to make workers is told once, with its reason, and nothing is thrown', async () => {
  const failures: string[] = []
  const unheard = () => {}
  const listener = { events: unheard, checkpointed: unheard, restarted: unheard, replaced: unheard, unusable: unheard }
  const refuse = () => {
    throw new DOMException('no workers here', 'SecurityError')
  }
  const line = new Line(
    refuse,
    { url: 'data/', catalogue: () => packedDatasets },
    { ...listener, failed: ({ message }) => failures.push(message) },
  )
  await expect(line.ask(images)).rejects.toThrow('this browser refuses the training worker (no workers here)')
  line.start(runOf(spec), 'wasm')
  await pause(50)
  expect(failures).toEqual(['this browser refuses the training worker (no workers here)'])
})

describe.each(exactBackends)('on %s a run that loses its worker on the way goes on from its last checkpoint', (backend: BackendName) => {
  const epochs = backend === 'cpu' ? 4 : 30
  const withoutClock = ({ elapsedMs: _, evaluationMs: __, ...record }: RunRecord) => record

  const cases: [string, ExperimentSpec][] = [
    ['plain', tiny({ epochs, stop: 'epochs', corruption: 0.4 })],
    [
      'with dropout, decay and moved images',
      tiny({ epochs, stop: 'epochs', dropout: 0.3, weightDecay: 0.001, decay: 0.97, augmentation: 2 }),
    ],
    ['with early stopping', tiny({ epochs, stop: 'epochs', corruption: 0.4, earlyStopping: 0.2 })],
    ['of three seeds that leave one by one', tiny({ seed: 11, seeds: 3, epochs: epochs + 20, corruption: 0.4 })],
    ['on pixels of noise', tiny({ epochs, stop: 'epochs', pixels: 'gaussian', seeds: 2 })],
    ['with batch normalisation', tiny({ epochs, stop: 'epochs', batchNorm: 'on' })],
    [
      'of two convolutional networks, one after the other',
      specOf({ n: 100, batchSize: 30, epochs: backend === 'cpu' ? 1 : 3, stop: 'epochs', model: 'lenet', width: 0.1, seeds: 2 }),
    ],
  ]
  // On cpu the same code runs, slowly.
  test.each(backend === 'cpu' ? cases.slice(0, 2) : cases)('to the same curve to the bit: %s', async (_, run) => {
    await startBackend(backend as 'wasm' | 'cpu')
    const opened = openTrainer({ threads: [() => engineThread(undefined, packedData, 1)] })
    const { trainer, threads, untilFinished, restarts, recordOf } = opened
    trainer.run('run', singleSeeds(run), backend)
    const kept = () => threads.flatMap(({ exchanges }) => exchanges.filter((one) => 'posted' in one && one.posted.type === 'checkpoint'))
    for (const losses of [1, 2]) {
      const before = kept().length
      while (kept().length < before + 2 && opened.finished.length === 0) await pause(1)
      const thread = threads.at(-1) as Thread
      thread.forge({ type: 'trouble', problem: { kind: 'internal', message: `lost ${losses}` } })
      while (!thread.isTerminated && opened.finished.length === 0) await pause(1)
    }
    await untilFinished('run')
    expect(restarts.map(([, to]) => to)).toEqual([backend, backend])
    const alone = (await play(run)).reduce(withEvent, emptyRecord(run))
    const records = singleSeeds(run).flatMap((cell) => recordOf(cell) ?? [])
    expect(withoutClock(joinRecords(run, records) as RunRecord)).toEqual(withoutClock(alone))
  })
})

test('cells of a sweep are not kept: they begin again', async () => {
  const { trainer, threads, untilFinished } = openTrainer({ threads: [() => engineThread(undefined, packedData, 1)] })
  trainer.sweep('sweep', [spec], 'wasm')
  await untilFinished('sweep')
  expect(threads.flatMap(({ exchanges }) => exchanges).some((one) => 'posted' in one && one.posted.type === 'checkpoint')).toBe(false)
})

describe('a backend that does not start here', () => {
  const refusal = { type: 'failed', runId: 1, problem: { kind: 'backend', message: 'this browser has no WebAssembly' } } as const

  test('is left at once for the next, and is not tried twice by a sweep', async () => {
    const { trainer, threads, restarts, untilFinished, ended } = openTrainer({ threads: [deafThread, engineThread] })
    const cells = [spec, { ...spec, seed: 2 }].map((cell): ExperimentSpec => ({ ...cell, epochs: 1 }))
    trainer.sweep('sweep', cells, 'wasm')
    threads[0]?.forge(refusal)
    await untilFinished('sweep')
    expect(restarts).toEqual([['sweep', 'cpu', 'this browser has no WebAssembly']])
    expect(ended().map(({ backend }) => backend)).toEqual(['cpu', 'cpu'])
    await startBackend('wasm')
  })

  test('is told as soon as the worker knows, before anything is run', async () => {
    const { line, until, heard, workers } = openLine()
    await line.ask(images)
    workers[0]?.forge({ type: 'unusable', backend: 'wasm', reason: 'this browser has no WebAssembly' })
    await until(isKind('unusable'))
    expect(heard).toEqual([{ kind: 'unusable', backend: 'wasm', reason: 'this browser has no WebAssembly' }])
  })
})

test('a question whose signal is aborted already rejects at once, and asks nothing', async () => {
  const { trainer, threads } = openTrainer()
  for (const question of [images, { type: 'neighbour', dataset: 'mnist', n: 100 }] as const)
    await expect(trainer.ask(question as never, { signal: AbortSignal.abort(new Error('gone on')) })).rejects.toThrow('gone on')
  expect(threads).toEqual([])
})
