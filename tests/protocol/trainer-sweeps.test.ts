import { beforeAll, describe, expect, test } from 'vitest'
import { packedDatasets } from '../../src/experiment/datasets/catalogue.ts'
import { estimateRunBytes } from '../../src/experiment/runs/memory.ts'
import type { ExperimentSpec } from '../../src/experiment/runs/run-fields.ts'
import type { Report } from '../../src/protocol/messages.ts'
import { eventsOf, startBackend } from '../engine/runs.ts'
import { askedOf, deafThread, engineThread, pause } from './conversation.ts'
import { openTrainer, tasksOf, toldBy } from './open-trainer.ts'
import { cells, expectAlone, longCells, trainSweep } from './trained-cells.ts'

beforeAll(() => startBackend('wasm'))

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
