import { beforeAll, describe, expect, test } from 'vitest'
import { startBackend } from '../engine/runs.ts'
import { pause } from './conversation.ts'
import { openTrainer, tasksOf } from './open-trainer.ts'
import { cells, longCells, longRun, run } from './trained-cells.ts'

beforeAll(() => startBackend('wasm'))

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
