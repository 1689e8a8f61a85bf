// What a trainer tells its owner, and what it may use.
import type { BackendName } from '../experiment/runs/backend.ts'
import type { Problem } from '../experiment/runs/problem.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import type { RunRecord } from '../experiment/runs/run-record.ts'
import type { Restart } from './run-listener.ts'

export interface TrainerListener {
  /** These cells (`record.spec`, a single seed each) have come further, or have ended, or start over. */
  changed(owner: string, records: readonly RunRecord[]): void
  failed(owner: string, cells: readonly ExperimentSpec[], problem: Problem): void
  /** A worker was lost, and what it trained goes on in another, from where `restart` says. */
  restarted(owner: string, restart: Restart): void
  /** A worker was lost that trained nothing; another answers in its place. */
  replaced(reason: string): void
  /** A backend does not start on this machine, and will not. */
  unusable(backend: BackendName, reason: string): void
  /** Nothing is left to train for this owner; not called after `stop`. */
  finished(owner: string): void
}

export interface Limits {
  /** Workers that compute at once. */
  readonly workers: number
  /** What all that is trained at once may take, bytes. One task is always allowed: the engine itself refuses what cannot fit. */
  readonly bytes: number
}
