// The run that a worker trains, and how it goes on where the worker is lost.
import { type BackendName, backendNames, isGpu } from '../experiment/runs/backend.ts'
import type { Checkpoint } from '../experiment/runs/checkpoint.ts'
import type { Problem } from '../experiment/runs/problem.ts'
import type { Task } from './messages.ts'

export interface ActiveRun {
  readonly runId: number
  readonly task: Task
  readonly backend: BackendName
  /** Workers lost on this backend since the run last came to a checkpoint. */
  readonly losses: number
  readonly checkpoint: Checkpoint | null
}

/**
 * The run after the loss of its worker: one backend further down after a GPU, after a second loss, or where the backend does not
 * start (`isUnusable`). From its last checkpoint on the same backend, else from its seed. Null where nothing is left to try.
 */
export function afterLoss(run: ActiveRun, { kind }: Problem, isUnusable: boolean): ActiveRun | null {
  const { backend: lost } = run
  if (!isUnusable && !isGpu(lost) && run.losses === 0) return { ...run, losses: 1 }
  // What the page itself lacks, every CPU backend lacks.
  const canServe = isGpu(lost) || kind === 'internal'
  const backend = canServe ? backendNames[backendNames.indexOf(lost) + 1] : undefined
  return backend === undefined ? null : { ...run, backend, checkpoint: null, losses: 0 }
}
