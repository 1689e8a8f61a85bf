// Cells that tests of the trainer train, and what each comes to by itself.
import { expect } from 'vitest'
import type { BackendName } from '../../src/experiment/runs/backend.ts'
import type { ExperimentSpec } from '../../src/experiment/runs/run-fields.ts'
import { resultOf } from '../../src/experiment/runs/run-record.ts'
import { cellsOf } from '../../src/experiment/runs/sweep.ts'
import { eventsOf, play, tiny } from '../engine/runs.ts'
import { openTrainer } from './open-trainer.ts'

export const cells = cellsOf({
  base: tiny({ seeds: 2, epochs: 4, stop: 'epochs' }),
  variations: [{ corruption: 0 }, { corruption: 0.5 }, { corruption: 1 }],
})
/** The same, long enough to be interrupted. */
export const longCells = cells.map((cell): ExperimentSpec => ({ ...cell, epochs: 150 }))
/** The reader's own. */
export const run = tiny({ epochs: 8, stop: 'epochs', corruption: 0.4, seed: 7 })
export const longRun: ExperimentSpec = { ...run, epochs: 300 }

export const trainSweep = async (workers: number, backend: BackendName) => {
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

export type Opened = ReturnType<typeof openTrainer>

export const expectAlone = async ({ recordOf }: Opened, cell: ExperimentSpec): Promise<void> => {
  const record = recordOf(cell)
  if (!record) throw new Error(`nothing was told of seed ${cell.seed} at p = ${cell.corruption}`)
  const { curve, ...result } = resultOf(record).runs[0] ?? { curve: [] }
  expect({ result, curve }).toEqual(await alone(cell))
}
