import { beforeAll, describe, expect, test } from 'vitest'
import { packedDatasets } from '../../src/experiment/datasets/catalogue.ts'
import type { BackendName } from '../../src/experiment/runs/backend.ts'
import { joinRecords } from '../../src/experiment/runs/joined-record.ts'
import { estimateRunBytes } from '../../src/experiment/runs/memory.ts'
import type { ExperimentSpec } from '../../src/experiment/runs/run-fields.ts'
import { emptyRecord, resultOf, withEvent } from '../../src/experiment/runs/run-record.ts'
import { cellsOf, singleSeeds } from '../../src/experiment/runs/sweep.ts'
import type { Report } from '../../src/protocol/messages.ts'
import { eventsOf, play, startBackend, tiny } from '../engine/runs.ts'
import { askedOf, deafThread, engineThread, pause, type Thread } from './conversation.ts'
import { openTrainer, startsOf, tasksOf } from './open-trainer.ts'

const cells = cellsOf({
  base: tiny({ seeds: 2, epochs: 4, stop: 'epochs' }),
  variations: [{ corruption: 0 }, { corruption: 0.5 }, { corruption: 1 }],
})
/** The same, long enough to be interrupted. */
const longCells = cells.map((cell): ExperimentSpec => ({ ...cell, epochs: 150 }))
/** The reader's own. */
const run = tiny({ epochs: 8, stop: 'epochs', corruption: 0.4, seed: 7 })
const longRun: ExperimentSpec = { ...run, epochs: 300 }

beforeAll(() => startBackend('wasm'))

const trainSweep = async (workers: number, backend: BackendName) => {
  const opened = openTrainer({ workers })
  opened.trainer.sweep('sweep', cells, backend)
  await opened.untilFinished('sweep')
  return opened
}

/** What a run of this one cell comes to by itself. */
const alone = async (cell: ExperimentSpec) => {
  const events = await play(cell)
  return {
    result: eventsOf(events, 'settled')[0]?.result,
    curve: eventsOf(events, 'evaluated').flatMap(({ points }) => points.map(({ point }) => point)),
  }
}

type Opened = ReturnType<typeof openTrainer>

const expectAlone = async ({ recordOf }: Opened, cell: ExperimentSpec): Promise<void> => {
  const record = recordOf(cell)
  if (!record) throw new Error(`nothing was told of seed ${cell.seed} at p = ${cell.corruption}`)
  const { curve, ...result } = resultOf(record).runs[0] ?? { curve: [] }
  expect({ result, curve }).toEqual(await alone(cell))
}

describe('a sweep', () => {
  test('P21: every cell comes to what a run of its own comes to, with its curve', async () => {
    const opened = await trainSweep(2, 'wasm')
    expect(tasksOf(opened.threads).map(({ length }) => length)).toEqual([1, 1, 1, 1, 1, 1])
    for (const cell of cells) await expectAlone(opened, cell)
  })

  test('P22: cells begin in their order, on as many workers as there may be; those that have nothing to do are let go, but one', async () => {
    const { threads, living } = await trainSweep(3, 'wasm')
    expect(threads).toHaveLength(3)
    expect(threads.flatMap((thread) => tasksOf([thread]).slice(0, 1).flat())).toEqual(cells.slice(0, 3))
    expect(living()).toHaveLength(1)
  })

  test('P23: no pictures and no batch losses travel', async () => {
    const { records, threads } = await trainSweep(1, 'wasm')
    for (const { snapshots, seeds } of records.values()) {
      expect(snapshots).toEqual([])
      expect(seeds[0]?.curve.length).toBeGreaterThan(4)
    }
    const losses = eventsOf(toldBy(threads), 'progressed').flatMap(({ batchLosses }) => [...batchLosses])
    expect(losses).toEqual([])
  })

  test('P24: a pause holds everything; going on finishes it', async () => {
    const { trainer, until, records, untilFinished, ended, threads } = openTrainer({ workers: 2 })
    const two = longCells.slice(0, 2)
    trainer.sweep('sweep', two, 'wasm')
    await until(() => records.size === 2)
    trainer.pause('sweep')
    while (!threads.every((thread) => askedOf(thread).some(({ type }) => type === 'pause'))) await pause(1)
    // What was on its way comes still.
    const told = () => JSON.stringify([...records])
    for (let before = ''; before !== told(); await pause(300)) before = told()
    expect(ended()).toEqual([])
    const before = told()
    await pause(200)
    expect(told()).toBe(before)
    trainer.resume('sweep')
    await untilFinished('sweep')
    expect(ended()).toHaveLength(two.length)
  })

  test('P25: after a stop nothing more is told, and another sweep can be run', async () => {
    const opened = openTrainer({ workers: 2 })
    const { trainer, until, ended, records, untilFinished, finished, computing } = opened
    trainer.sweep('sweep', longCells, 'wasm')
    await until(() => ended().length > 1)
    trainer.stop('sweep')
    const before = [...records]
    await pause(200)
    expect([...records]).toEqual(before)
    expect([finished, computing()]).toEqual([[], 0])
    trainer.sweep('sweep', cells.slice(4), 'wasm')
    await untilFinished('sweep')
    await expectAlone(opened, cells[5] as ExperimentSpec)
  })

  test('a sweep replaces the one that its owner had', async () => {
    const { trainer, until, records, untilFinished, recordOf, finished } = openTrainer({ workers: 2 })
    trainer.sweep('sweep', longCells, 'wasm')
    await until(() => records.size > 0)
    records.clear()
    trainer.sweep('sweep', cells.slice(0, 2), 'wasm')
    await untilFinished('sweep')
    expect(records.size).toBe(2)
    expect(cells.slice(0, 2).map((cell) => recordOf(cell)?.ending)).toEqual([{ kind: 'complete' }, { kind: 'complete' }])
    await pause(100)
    expect(finished).toEqual(['sweep'])
  })

  test('P26: a lost worker is replaced, and its cell starts over', async () => {
    const mute = () => engineThread((report: Report) => report.type !== 'events' || report.events.every(({ type }) => type === 'began'))
    const opened = openTrainer({ threads: [mute, engineThread] })
    const { trainer, untilFinished, threads, restarts } = opened
    trainer.sweep('sweep', cells.slice(0, 1), 'wasm')
    await pause(500)
    // The silence watch is slow; a worker's error is quick.
    threads[0]?.forge({ type: 'trouble', problem: { kind: 'internal', message: 'gone' } })
    await untilFinished('sweep')
    expect(threads).toHaveLength(2)
    expect(restarts).toEqual([['sweep', 'wasm', 'gone']])
    await expectAlone(opened, cells[0] as ExperimentSpec)
  })

  test('P27: on a GPU dense cells go to one worker together, convolutional ones one by one', async () => {
    const { trainer, threads } = openTrainer({ workers: 4, threads: [deafThread] })
    trainer.sweep('dense', cells, 'webgpu')
    expect(threads).toHaveLength(1)
    await pause(50)
    expect(tasksOf(threads)).toEqual([cells])
    trainer.stop('dense')
    const convolutional = cells.map((cell): ExperimentSpec => ({ ...cell, model: 'lenet' }))
    trainer.sweep('convolutional', convolutional, 'webgpu')
    await pause(50)
    expect(tasksOf(threads).slice(1)).toEqual([convolutional.slice(0, 1)])
    trainer.close()
  })

  test('P27: on a GPU cells that are alike find each other among others', async () => {
    const { trainer, threads } = openTrainer({ threads: [deafThread] })
    const mixed = cells.slice(0, 3).flatMap((cell): ExperimentSpec[] => [cell, { ...cell, dropout: 0.5 }])
    trainer.sweep('sweep', mixed, 'webgpu')
    await pause(50)
    expect(tasksOf(threads)).toEqual([cells.slice(0, 3)])
    trainer.close()
  })

  test('P28: without a GPU after all, cells that trained together still come to what each alone would', async () => {
    const opened = await trainSweep(2, 'webgpu')
    expect(opened.failures).toEqual([])
    for (const cell of cells) await expectAlone(opened, cell)
  })

  test('P29: cells that cannot be trained are told as failed, and the others go on', async () => {
    const { trainer, failures, untilFinished, ended } = openTrainer()
    const impossible = { ...(cells[0] as ExperimentSpec), n: 99_999 }
    trainer.sweep('sweep', [impossible, ...cells.slice(0, 1)], 'wasm')
    await untilFinished('sweep')
    expect(failures.map(([owner, cell]) => [owner, cell])).toEqual([['sweep', impossible]])
    expect(ended()).toHaveLength(1)
  })

  test('with nothing to train it has finished', async () => {
    const { trainer, untilFinished, threads } = openTrainer()
    trainer.sweep('sweep', [], 'wasm')
    await untilFinished('sweep')
    expect(threads).toEqual([])
  })

  test('P30: no more is trained at once than the memory allows, but always one', async () => {
    const bytes = estimateRunBytes(cells[0] as ExperimentSpec, packedDatasets.mnist)
    for (const [room, atOnce] of [
      [2.5 * bytes, 2],
      [0.5 * bytes, 1],
    ] as const) {
      const { trainer, untilFinished, ended, mostLiving } = openTrainer({ workers: 4, bytes: room })
      trainer.sweep('sweep', cells, 'wasm')
      await untilFinished('sweep')
      expect([ended().length, mostLiving()]).toEqual([cells.length, atOnce])
    }
  })
})

describe("the reader's own run", () => {
  test('is told whole, with pictures and the losses of its batches', async () => {
    const { trainer, untilFinished, recordOf, threads } = openTrainer()
    trainer.run('run', [run], 'wasm')
    await untilFinished('run')
    const { elapsedMs: _, evaluationMs: __, ...record } = recordOf(run) ?? emptyRecord(run)
    const { elapsedMs: ___, evaluationMs: ____, ...expected } = (await play(run)).reduce(withEvent, emptyRecord(run))
    expect(record).toEqual(expected)
    expect(record.snapshots.length).toBeGreaterThan(4)
    expect(eventsOf(toldBy(threads), 'progressed').reduce((sum, { batchLosses }) => sum + batchLosses.length, 0)).toBe(record.step)
  })

  test.each<[string, ExperimentSpec]>([
    ['side by side', tiny({ seeds: 3, epochs: 60, corruption: 0.4 })],
    ['one after another', tiny({ seeds: 2, epochs: 2, stop: 'epochs', model: 'lenet', width: 0.25 })],
  ])('of several seeds, %s, comes to what they come to together', async (_, several) => {
    const { trainer, untilFinished, recordOf } = openTrainer()
    trainer.run('run', singleSeeds(several), 'wasm')
    await untilFinished('run')
    const records = singleSeeds(several).flatMap((cell) => recordOf(cell) ?? [])
    const together = (await play(several)).reduce(withEvent, emptyRecord(several))
    const joined = joinRecords(several, records)
    expect(joined?.seeds).toEqual(together.seeds)
    expect(joined?.snapshots).toEqual(together.snapshots)
    expect([joined?.step, joined?.epoch, joined?.ending, joined?.backend]).toEqual([
      together.step,
      together.epoch,
      together.ending,
      together.backend,
    ])
  })

  test('P31: goes first: it takes a worker from a sweep, whose cell waits again and comes to the same in the end', async () => {
    const opened = openTrainer({ workers: 1 })
    const { trainer, until, records, recordOf, finished, threads, mostLiving, mostAtOnce } = opened
    trainer.sweep('sweep', longCells.slice(0, 2), 'wasm')
    await until(() => (recordOf(longCells[0])?.step ?? 0) > 4)
    trainer.run('run', [run], 'wasm')
    await until(() => finished.includes('run'))
    expect(opened.ended().map(({ spec }) => spec)).toEqual([run])
    await until(() => finished.includes('sweep'))
    expect(tasksOf(threads)).toEqual([[longCells[0]], [run], [longCells[0]], [longCells[1]]])
    expect([records.size, mostLiving(), mostAtOnce()]).toEqual([3, 1, 1])
    for (const cell of [run, ...longCells.slice(0, 2)]) await expectAlone(opened, cell)
  })

  test('takes the cell that has come least far, and leaves the others going', async () => {
    const opened = openTrainer({ workers: 2 })
    const { trainer, until, recordOf, finished, mostLiving, threads } = opened
    const [first, second] = [{ ...longCells[0], epochs: 150 } as ExperimentSpec, { ...longCells[1], epochs: 150, n: 200 } as ExperimentSpec]
    trainer.sweep('sweep', [first, second], 'wasm')
    await until(() => (recordOf(first)?.step ?? 0) > 4 && (recordOf(second)?.step ?? 0) > 4)
    const least = (recordOf(first)?.step ?? 0) <= (recordOf(second)?.step ?? 0) ? first : second
    trainer.run('run', [run], 'wasm')
    await until(() => finished.includes('run') && finished.includes('sweep'))
    expect(mostLiving()).toBe(2)
    expect(tasksOf(threads).filter(([cell]) => cell === undefined || cell.seed !== run.seed)).toHaveLength(3)
    expect(
      tasksOf(threads)
        .flat()
        .filter(({ corruption, seed }) => corruption === least.corruption && seed === least.seed),
    ).toHaveLength(2)
    for (const cell of [run, first, second]) await expectAlone(opened, cell)
  })

  test('P30: beside a sweep, however they are paused and begun again, no more workers compute than may', async () => {
    const { trainer, until, recordOf, records, finished, mostAtOnce, computing } = openTrainer({ workers: 1 })
    trainer.run('run', [longRun], 'wasm')
    await until(() => (recordOf(longRun)?.step ?? 0) > 4)
    trainer.pause('run')
    trainer.sweep('sweep', longCells.slice(0, 2), 'wasm')
    await until(() => records.size > 1)
    trainer.resume('run')
    await pause(200)
    expect(computing()).toBe(1)
    await until(() => finished.includes('run') && finished.includes('sweep'))
    expect(mostAtOnce()).toBe(1)
  })

  test('begun anew while it was paused, takes its worker back from a sweep', async () => {
    const { trainer, until, recordOf, records, finished, computing, mostAtOnce } = openTrainer({ workers: 1 })
    trainer.run('run', [longRun], 'wasm')
    await until(() => (recordOf(longRun)?.step ?? 0) > 4)
    trainer.pause('run')
    trainer.sweep('sweep', longCells.slice(0, 2), 'wasm')
    await until(() => records.size > 1)
    trainer.run('run', [run], 'wasm')
    await pause(100)
    expect(computing()).toBeLessThan(2)
    await until(() => finished.includes('run') && finished.includes('sweep'))
    expect(mostAtOnce()).toBe(1)
  })

  test('that is paused, or stepped, leaves its place to a sweep', async () => {
    for (const hold of ['pause', 'step'] as const) {
      const { trainer, until, recordOf, untilFinished } = openTrainer({ workers: 1 })
      trainer.run('run', [longRun], 'wasm')
      await until(() => (recordOf(longRun)?.step ?? 0) > 4)
      trainer.sweep('sweep', cells.slice(0, 1), 'wasm')
      trainer[hold]('run')
      await Promise.race([untilFinished('sweep'), pause(3000)])
      expect(recordOf(cells[0])?.ending, hold).toEqual({ kind: 'complete' })
      expect(recordOf(longRun)?.ending).toBeNull()
      trainer.close()
    }
  })

  test('replaces the one that was under way, in the worker that has the images', async () => {
    const opened = openTrainer({ workers: 2 })
    const { trainer, until, recordOf, untilFinished, threads } = opened
    trainer.run('run', [longRun], 'wasm')
    await until(() => (recordOf(longRun)?.step ?? 0) > 4)
    trainer.run('run', [run], 'wasm')
    await untilFinished('run')
    expect(recordOf(longRun)?.ending).toBeNull()
    await expectAlone(opened, run)
    expect(threads).toHaveLength(1)
  })

  test('that loses its worker starts over from its seed, and its owner hears why', async () => {
    const opened = openTrainer({ threads: [deafThread, engineThread] })
    const { trainer, untilFinished, restarts, threads } = opened
    trainer.run('run', [run], 'webgl')
    threads[0]?.forge({ type: 'failed', runId: 1, problem: { kind: 'backend', message: 'device lost' } })
    await untilFinished('run')
    expect(restarts).toEqual([['run', 'wasm', 'device lost']])
    await expectAlone(opened, run)
  })
})

describe('owners', () => {
  test('P32: a pause of one leaves the other going', async () => {
    const { trainer, until, recordOf, untilFinished, finished, records } = openTrainer({ workers: 2 })
    trainer.sweep('sweep', longCells.slice(0, 1), 'wasm')
    trainer.run('run', [longRun], 'wasm')
    await until(() => (recordOf(longRun)?.step ?? 0) > 4 && records.size > 1)
    trainer.pause('sweep')
    await untilFinished('run')
    expect(finished).toEqual(['run'])
    expect(recordOf(longCells[0])?.ending).toBeNull()
    trainer.resume('sweep')
    await untilFinished('sweep')
    expect(recordOf(longCells[0])?.ending).toEqual({ kind: 'complete' })
  })

  test('a sweep whose cells have all been taken back stays paused', async () => {
    const { trainer, until, recordOf, untilFinished, finished, ended } = openTrainer({ workers: 1 })
    trainer.sweep('sweep', longCells.slice(0, 1), 'wasm')
    await until(() => (recordOf(longCells[0])?.step ?? 0) > 4)
    trainer.run('run', [run], 'wasm')
    trainer.pause('sweep')
    await untilFinished('run')
    await pause(200)
    expect([finished, ended().map(({ spec }) => spec.seed)]).toEqual([['run'], [run.seed]])
    trainer.resume('sweep')
    await untilFinished('sweep')
  })

  test('P32: a stop of one leaves the other going', async () => {
    const { trainer, until, recordOf, untilFinished, finished, records } = openTrainer({ workers: 2 })
    trainer.sweep('one', longCells.slice(0, 1), 'wasm')
    trainer.sweep('other', longCells.slice(1, 2), 'wasm')
    await until(() => records.size > 1)
    trainer.stop('one')
    await untilFinished('other')
    expect(finished).toEqual(['other'])
    expect(recordOf(longCells[0])?.ending).toBeNull()
    expect(recordOf(longCells[1])?.ending).toEqual({ kind: 'complete' })
  })

  test('two sweeps share the workers, the one that came first before the other', async () => {
    const { trainer, finished, until, threads, mostLiving } = openTrainer({ workers: 2 })
    trainer.sweep('one', cells.slice(0, 3), 'wasm')
    trainer.sweep('other', longCells.slice(3), 'wasm')
    await until(() => finished.length === 2)
    expect(finished).toEqual(['one', 'other'])
    expect(tasksOf(threads)).toHaveLength(6)
    expect(mostLiving()).toBe(2)
  })

  test('closing ends every worker and tells nothing more', async () => {
    const { trainer, until, records, living, finished } = openTrainer({ workers: 2 })
    trainer.sweep('sweep', longCells, 'wasm')
    await until(() => records.size > 1)
    trainer.close()
    const before = [...records]
    await pause(200)
    expect([living(), finished, [...records]]).toEqual([[], [], before])
  })
})

describe('a question', () => {
  const images = { type: 'images', dataset: 'mnist', n: 100, count: 10 } as const
  const neighbour = { type: 'neighbour', dataset: 'mnist', n: 100 } as const

  test('that takes no time is answered while something is trained, by the same worker', async () => {
    const { trainer, until, recordOf, threads, finished } = openTrainer({ workers: 1 })
    trainer.run('run', [longRun], 'wasm')
    await until(() => recordOf(longRun) !== undefined)
    expect((await trainer.ask(images)).labels).toHaveLength(100)
    expect([threads.length, finished]).toEqual([1, []])
    trainer.close()
  })

  test('P33: that needs a worker of its own waits its turn, goes before the next cell, and its worker is ended with it', async () => {
    const opened = openTrainer({ workers: 1 })
    const { trainer, until, recordOf, untilFinished, ended, threads, mostAtOnce } = opened
    trainer.sweep('sweep', longCells.slice(0, 2), 'wasm')
    await until(() => (recordOf(longCells[0])?.step ?? 0) > 4)
    const error = await trainer.ask(neighbour)
    expect(error).toBeGreaterThan(0.1)
    expect(error).toBeLessThan(0.5)
    expect(ended().map(({ spec }) => spec)).toEqual(longCells.slice(0, 1))
    await untilFinished('sweep')
    const asked = threads.filter((thread) => askedOf(thread).some(({ type }) => type === 'ask'))
    expect(asked.map(({ isTerminated }) => isTerminated)).toEqual([true])
    expect(startsOf(asked)).toEqual([])
    expect(mostAtOnce()).toBe(1)
    await expectAlone(opened, longCells[1] as ExperimentSpec)
  })

  test('that needs a worker of its own is answered beside a run where there are two', async () => {
    const { trainer, until, recordOf, finished } = openTrainer({ workers: 2 })
    trainer.run('run', [{ ...longRun, epochs: 1000 }], 'wasm')
    await until(() => recordOf({ ...longRun, epochs: 1000 }) !== undefined)
    expect(await trainer.ask(neighbour)).toBeGreaterThan(0.1)
    expect(finished).toEqual([])
    trainer.close()
  })

  test('P33: that is not wanted any more while it waits is never asked, and rejects at once', async () => {
    const { trainer, until, recordOf, untilFinished, threads } = openTrainer({ workers: 1 })
    trainer.sweep('sweep', longCells.slice(0, 1), 'wasm')
    await until(() => recordOf(longCells[0]) !== undefined)
    const wanted = new AbortController()
    const asked = trainer.ask(neighbour, { signal: wanted.signal })
    wanted.abort(new Error('gone on'))
    await expect(asked).rejects.toThrow('gone on')
    await untilFinished('sweep')
    expect(threads.flatMap(askedOf).some(({ type }) => type === 'ask')).toBe(false)
  })

  test('that is not wanted any more while it is computed rejects at once, and its worker is ended', async () => {
    const { trainer, threads, living } = openTrainer({ threads: [deafThread] })
    const wanted = new AbortController()
    const asked = trainer.ask(neighbour, { signal: wanted.signal })
    wanted.abort(new Error('gone on'))
    await expect(asked).rejects.toThrow('gone on')
    await pause(20)
    expect([threads.length, living().length]).toEqual([1, 0])
  })

  test('P33: that kills its worker twice is refused, and a sweep goes on', async () => {
    const { trainer, threads, untilFinished, ended } = openTrainer({ threads: [deafThread, deafThread, engineThread] })
    const asked = trainer.ask(neighbour)
    trainer.sweep('sweep', cells.slice(0, 1), 'wasm')
    asked.catch(() => {})
    for (const turn of [0, 1]) {
      threads[turn]?.forge({ type: 'trouble', problem: { kind: 'internal', message: 'gone' } })
      while (!threads[turn]?.isTerminated) await pause(1)
    }
    await expect(asked).rejects.toThrow('gone')
    await untilFinished('sweep')
    expect(ended()).toHaveLength(1)
  })

  test('leaves the worker that has the images, whichever was asked first', async () => {
    const { trainer, threads, living } = openTrainer({ workers: 2 })
    await Promise.all([trainer.ask(neighbour), trainer.ask(images)])
    await pause(20)
    expect(living()).toHaveLength(1)
    await trainer.ask(images)
    expect(threads).toHaveLength(2)
  })
})

/** All that workers told of what they trained. */
function toldBy(threads: readonly Thread[]) {
  return threads.flatMap(({ exchanges }) =>
    exchanges.flatMap((exchange) => ('posted' in exchange && exchange.posted.type === 'events' ? exchange.posted.events : [])),
  )
}
