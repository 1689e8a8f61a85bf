// Losses of single batches, left on the device and read together a few times a second, so that no step waits for a read.
import { stack, type Tensor1D } from '@tensorflow/tfjs-core'

export class LossTape {
  private pending: Tensor1D[] = []
  private lastRead = performance.now()

  /** `readStep`: the step whose losses come first. */
  constructor(private readStep = 0) {}

  /** Takes over one step's losses, one a model. */
  add(losses: Tensor1D): void {
    this.pending.push(losses)
  }

  /** Whether all that was added has been read. */
  get isRead(): boolean {
    return this.pending.length === 0
  }

  isDue(intervalMs: number): boolean {
    return this.pending.length > 0 && performance.now() - this.lastRead >= intervalMs
  }

  /** Reads and forgets what is pending: losses [steps][models] flattened, with the first step's number. */
  async read(): Promise<{ fromStep: number; models: number; losses: Float32Array }> {
    const fromStep = this.readStep
    const models = this.pending[0]?.shape[0] ?? 0
    const losses = models === 0 ? new Float32Array() : await this.drain()
    this.readStep += models === 0 ? 0 : losses.length / models
    this.lastRead = performance.now()
    return { fromStep, models, losses }
  }

  dispose(): void {
    for (const losses of this.pending) losses.dispose()
    this.pending = []
  }

  private async drain(): Promise<Float32Array> {
    const joined = stack(this.pending)
    this.dispose()
    const losses = (await joined.data()) as Float32Array
    joined.dispose()
    return losses
  }
}
