// Sweeps that have come so far, for tests of what the chapters say about them.
import type { CurvePoint, SeedResult } from '../../src/experiment/runs/result.ts'
import type { ExperimentSpec } from '../../src/experiment/runs/run-fields.ts'
import { emptyRecord } from '../../src/experiment/runs/run-record.ts'
import { cellsOf, type Sweep } from '../../src/experiment/runs/sweep.ts'
import { type Runs, type Shelved, shelve } from '../../src/store/runs.ts'

export interface Outcome {
  /** The epoch; null for a network that never fits, and ends with 90 % of its labels. */
  readonly fit: number | null
  readonly unseen: number
  readonly stopped?: number
  /** Accuracy on unseen images after each epoch. */
  readonly along?: readonly number[]
  /** Accuracy on the labels as told after each epoch, a half unless given. */
  readonly told?: readonly number[]
}

/** The cells to which `outcome` gives one have ended; one for which it says `diverged` has come to nothing. */
export function endedSweep(sweep: Sweep, outcome: (cell: ExperimentSpec) => Outcome | 'diverged' | null): Runs {
  const cells = cellsOf(sweep).flatMap((cell): Shelved[] => {
    const came = outcome(cell)
    return came === null ? [] : [came === 'diverged' ? diverged(cell) : stateOf(cell, came)]
  })
  return shelve(noRuns, cells)
}

export const noRuns: Runs = new Map()

function diverged(cell: ExperimentSpec): Shelved {
  const message = `the loss ran away at epoch 0.25 with seed ${cell.seed}; a learning rate below ${cell.learningRate} may help`
  const seeds = [{ seed: cell.seed, changedShare: 0, curve: [], settled: null }]
  return { record: { ...emptyRecord(cell), seeds, ending: { kind: 'diverged', message } }, from: 'here', problem: null }
}

function stateOf(cell: ExperimentSpec, { fit, unseen, stopped, told = [], along = told.map(() => unseen) }: Outcome): Shelved {
  const settled: Omit<SeedResult, 'curve'> = {
    seed: cell.seed,
    epochs: fit ?? cell.epochs,
    fitEpoch: fit,
    changedShare: 0.9 * cell.corruption,
    trainAccuracy: fit === null ? 0.9 : 1,
    testAccuracy: unseen,
    ...(stopped === undefined ? {} : { stoppedEpoch: stopped }),
  }
  const curve = along.map((testAccuracy, index): CurvePoint => {
    const epoch = index + 1
    return { step: 20 * epoch, epoch, trainLoss: 1, trainAccuracy: told[index] ?? 0.5, testAccuracy, trueLabelAccuracy: null }
  })
  const seeds = [{ seed: cell.seed, changedShare: settled.changedShare, curve, settled }]
  return { record: { ...emptyRecord(cell), seeds, ending: { kind: 'complete' } }, from: 'here', problem: null }
}
