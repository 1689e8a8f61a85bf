import { beforeAll, describe, expect, test } from 'vitest'
import type { ExperimentSpec } from '../../src/experiment/runs/run-fields.ts'
import { startBackend } from '../engine/runs.ts'
import { askedOf, deafThread, engineThread, pause } from './conversation.ts'
import { openTrainer, startsOf } from './open-trainer.ts'
import { cells, expectAlone, longCells, longRun } from './trained-cells.ts'

beforeAll(() => startBackend('wasm'))

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
