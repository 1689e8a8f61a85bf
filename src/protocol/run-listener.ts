// What a line tells of the run on it, and of its worker.
import type { BackendName } from '../experiment/runs/backend.ts'
import type { Checkpoint } from '../experiment/runs/checkpoint.ts'
import type { Problem } from '../experiment/runs/problem.ts'
import type { RunEvent } from '../experiment/runs/run-events.ts'

/** How a run goes on whose worker was lost, or whose backend does not start. */
export interface Restart {
  readonly reason: string
  readonly lost: BackendName
  readonly backend: BackendName
  /** Where it goes on; null: from its seed. */
  readonly from: Pick<Checkpoint, 'step' | 'epoch'> | null
  /** The backend that was lost does not start here, and will not. */
  readonly isUnusable: boolean
}

/** Hears of the run started last, and of no other; and of the worker. */
export interface RunListener {
  events(events: readonly RunEvent[]): void
  /** From here the run can go on if its worker is lost: what was reported so far holds. */
  checkpointed(): void
  /** The run goes on in a fresh worker, perhaps on another backend; what was reported since its last checkpoint is void; where it had none, everything is. */
  restarted(restart: Restart): void
  /** The run cannot go on. */
  failed(problem: Problem): void
  /** A worker was lost that had no run; another answers in its place. */
  replaced(reason: string): void
  unusable(backend: BackendName, reason: string): void
}
