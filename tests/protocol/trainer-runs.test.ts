import { beforeAll, describe, expect, test } from 'vitest'
import { joinRecords } from '../../src/experiment/runs/joined-record.ts'
import type { ExperimentSpec } from '../../src/experiment/runs/run-fields.ts'
import { emptyRecord, withEvent } from '../../src/experiment/runs/run-record.ts'
import { singleSeeds } from '../../src/experiment/runs/sweep.ts'
import { eventsOf, play, startBackend, tiny } from '../engine/runs.ts'
import { deafThread, engineThread, pause } from './conversation.ts'
import { openTrainer, tasksOf, toldBy } from './open-trainer.ts'
import { cells, expectAlone, longCells, longRun, run } from './trained-cells.ts'

beforeAll(() => startBackend('wasm'))

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
