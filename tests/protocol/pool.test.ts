import { beforeAll, expect, test } from 'vitest'
import type { BackendName } from '../../src/experiment/runs/backend.ts'
import type { ExperimentSpec } from '../../src/experiment/runs/run-fields.ts'
import { runKey } from '../../src/experiment/runs/run-key.ts'
import { type RunRecord, resultOf } from '../../src/experiment/runs/run-record.ts'
import { cellsOf } from '../../src/experiment/runs/sweep.ts'
import type { Report, Request } from '../../src/protocol/messages.ts'
import { Pool } from '../../src/protocol/pool.ts'
import { eventsOf, play, startBackend, tiny } from '../engine/runs.ts'
import { engineThread, pause, type Thread } from './conversation.ts'

const cells = cellsOf({
  base: tiny({ seeds: 2, epochs: 4, stop: 'epochs' }),
  variations: [{ corruption: 0 }, { corruption: 0.5 }, { corruption: 1 }],
})

beforeAll(() => startBackend('wasm'))

function openPool(size: number, createThread: () => Thread = engineThread) {
  const threads: Thread[] = []
  const records = new Map<string, RunRecord>()
  const failures: [ExperimentSpec, string][] = []
  let wake = (): void => {}
  let finished = 0
  const create = () => {
    const thread = createThread()
    threads.push(thread)
    return thread
  }
  const pool = new Pool(create, 'data/', size, {
    changed: (record) => {
      records.set(runKey(record.spec), record)
      wake()
    },
    failed: (cell, { kind }) => failures.push([cell, kind]),
    finished: () => {
      finished++
      wake()
    },
  })
  const until = async (isSo: () => boolean) => {
    while (!isSo())
      await new Promise<void>((resolve) => {
        wake = resolve
      })
  }
  const ended = () => [...records.values()].filter(({ ending }) => ending !== null)
  return { pool, threads, records, failures, ended, until, untilFinished: () => until(() => finished > 0), count: () => finished }
}

const startsOf = (threads: readonly Thread[]) =>
  threads.flatMap(({ exchanges }) =>
    exchanges.flatMap((exchange) => ('asked' in exchange && exchange.asked.type === 'start' ? [exchange.asked] : [])),
  )
const cellsAsked = ({ task }: Extract<Request, { type: 'start' }>) => (task.kind === 'cells' ? task.cells : [])

const runPool = async (size: number, backend: BackendName) => {
  const opened = openPool(size)
  opened.pool.run(cells, backend)
  await opened.untilFinished()
  return opened
}

test('P21: every cell comes to what a run of its own comes to, with its curve', async () => {
  const { records, threads } = await runPool(2, 'wasm')
  expect(startsOf(threads).map((start) => cellsAsked(start).length)).toEqual([1, 1, 1, 1, 1, 1])
  for (const cell of cells) {
    const { curve, ...result } = resultOf(records.get(runKey(cell)) as RunRecord).runs[0] ?? { curve: [] }
    const alone = await play(cell)
    expect(result).toEqual(eventsOf(alone, 'settled')[0]?.result)
    expect(curve).toEqual(eventsOf(alone, 'evaluated').flatMap(({ points }) => points.map(({ point }) => point)))
  }
})

test('P22: cells begin in their order, on as many workers as there are, which are let go at the end', async () => {
  const { threads } = await runPool(3, 'wasm')
  expect(threads).toHaveLength(3)
  expect(threads.flatMap((thread) => startsOf([thread]).slice(0, 1).flatMap(cellsAsked))).toEqual(cells.slice(0, 3))
  expect(threads.every(({ isTerminated }) => isTerminated)).toBe(true)
})

test('P23: no pictures and no batch losses travel', async () => {
  const { records } = await runPool(1, 'wasm')
  for (const { snapshots, seeds } of records.values()) {
    expect(snapshots).toEqual([])
    expect(seeds[0]?.curve.length).toBeGreaterThan(4)
  }
})

test('P24: a pause holds everything; going on finishes it', async () => {
  const { pool, until, records, untilFinished, ended } = openPool(2)
  pool.run(cells, 'wasm')
  await until(() => records.size > 0)
  pool.pause()
  // What was on its way comes still.
  await pause(300)
  const before = JSON.stringify([...records])
  await pause(200)
  expect(JSON.stringify([...records])).toBe(before)
  pool.resume()
  await untilFinished()
  expect(ended()).toHaveLength(cells.length)
})

test('P25: after a stop nothing more is told, and another sweep can be run', async () => {
  const { pool, until, ended, records, untilFinished, count, threads } = openPool(2)
  pool.run(cells, 'wasm')
  await until(() => ended().length > 1)
  pool.stop()
  const before = records.size
  await pause(200)
  expect([records.size, count()]).toEqual([before, 0])
  expect(threads.every(({ isTerminated }) => isTerminated)).toBe(true)
  pool.run(cells.slice(4), 'wasm')
  await untilFinished()
  expect(resultOf(records.get(runKey(cells[5] as ExperimentSpec)) as RunRecord).runs[0]?.epochs).toBe(4)
})

test('P26: a lost worker is replaced, and its cell starts over', async () => {
  let made = 0
  const { pool, records, untilFinished, threads, ended } = openPool(1, () => {
    const isFirst = made++ === 0
    return isFirst
      ? engineThread((report: Report) => report.type !== 'events' || report.events.every(({ type }) => type === 'began'))
      : engineThread()
  })
  pool.run(cells.slice(0, 1), 'wasm')
  await pause(500)
  const [lost] = threads
  // The silence watch is slow; a worker's error is quick.
  lost?.forge({ type: 'failed', runId: 1, problem: { kind: 'backend', message: 'gone' } })
  await untilFinished()
  expect(made).toBe(2)
  expect(ended()).toHaveLength(1)
  const [record] = [...records.values()]
  expect(new Set(record?.seeds[0]?.curve.map(({ step }) => step)).size).toBe(record?.seeds[0]?.curve.length)
})

test('P27: on a GPU dense cells go to one worker together, convolutional ones one by one', async () => {
  const { pool, threads } = openPool(4, () => engineThread(() => false))
  pool.run(cells, 'webgpu')
  expect(threads).toHaveLength(1)
  await pause(50)
  expect(startsOf(threads).flatMap(cellsAsked)).toEqual(cells)
  pool.run(
    cells.map((cell) => ({ ...cell, model: 'lenet' })),
    'webgpu',
  )
  await pause(50)
  expect(startsOf(threads.slice(1)).map((start) => cellsAsked(start).length)).toEqual([1])
  pool.stop()
})

test('P27: on a GPU cells that are alike find each other among others', async () => {
  const { pool, threads } = openPool(1, () => engineThread(() => false))
  const mixed = cells.slice(0, 3).flatMap((cell): ExperimentSpec[] => [cell, { ...cell, dropout: 0.5 }])
  pool.run(mixed, 'webgpu')
  await pause(50)
  expect(startsOf(threads).flatMap(cellsAsked)).toEqual(cells.slice(0, 3))
  pool.stop()
})

test('P28: without a GPU after all, cells that trained together still come to what each alone would', async () => {
  const { records, failures } = await runPool(2, 'webgpu')
  expect(failures).toEqual([])
  for (const cell of cells) {
    const alone = eventsOf(await play(cell), 'settled')[0]?.result
    expect(resultOf(records.get(runKey(cell)) as RunRecord).runs[0]).toMatchObject({ ...alone })
  }
})

test('P29: cells that cannot be trained are told as failed, and the sweep ends', async () => {
  const { pool, failures, untilFinished } = openPool(1)
  pool.run(
    [tiny({ model: 'mlp-3x512', width: 4, n: 8000, batchSize: 1000, seeds: 1 })].map((cell) => ({ ...cell, dataset: 'none' as never })),
    'wasm',
  )
  await untilFinished()
  expect(failures).toHaveLength(1)
})
