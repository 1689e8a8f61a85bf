// Checkpoints of a run: when one is due, and where it goes. They cost next to nothing: the dearer one is, the longer until the next.
import type { DatasetInfo } from '../experiment/datasets/catalogue.ts'
import { parameterCount } from '../experiment/networks/layers.ts'
import { isConvolutional, networkOf } from '../experiment/networks/models.ts'
import { type BackendName, isGpu } from '../experiment/runs/backend.ts'
import type { Checkpoint } from '../experiment/runs/checkpoint.ts'
import type { Task } from '../protocol/messages.ts'

/** A run is kept so often, ms; shorter ones are not. */
export const usualKeepMs = 3000
/** One that takes longer than this, ms, is followed by the next so much later: half a per cent of the time at the most. */
const cheapMs = 15
/** Weights and velocities of more bytes than these are not kept: the page would hold them too. */
const mostBytes = 256 * 2 ** 20

/** Whether this task is kept: the reader's own runs, where tensors are at hand and of moderate size. A lost GPU's run changes its backend, and begins anew. */
export function isKept({ cells, pictures }: Task, set: DatasetInfo, backend: BackendName): boolean {
  const [spec] = cells
  if (!spec || !pictures || isGpu(backend)) return false
  const { layers, input } = networkOf(spec, set)
  return 8 * parameterCount(layers, input) * (isConvolutional(spec.model) ? 1 : cells.length) <= mostBytes
}

export class Keeper {
  private last = performance.now()
  private waitMs: number
  private isWanted = false

  /** `from`: the checkpoint that the run goes on from. */
  constructor(
    readonly from: Checkpoint | null,
    private readonly keepMs: number,
    private readonly post: (checkpoint: Checkpoint) => void,
  ) {
    this.waitMs = keepMs
  }

  get isDue(): boolean {
    return this.isWanted || performance.now() - this.last >= this.waitMs
  }

  /** The next one is due now, as when the run pauses. */
  want(): void {
    this.isWanted = true
  }

  keep(take: () => Checkpoint): void {
    const before = performance.now()
    this.post(take())
    this.last = performance.now()
    this.waitMs = this.keepMs * Math.max(1, (this.last - before) / cheapMs)
    this.isWanted = false
  }
}
