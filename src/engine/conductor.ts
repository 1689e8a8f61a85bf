// Leads one run through the worker: start to end, with pauses, single steps and a stop in between.
import type { Checkpoint } from '../experiment/runs/checkpoint.ts'
import type { Mode, Report } from '../protocol/messages.ts'
import { Breath } from './breathe.ts'
import { Keeper } from './keeper.ts'
import { Mailbox } from './mailbox.ts'
import type { Training, Wish } from './train.ts'

export class Conductor {
  private readonly abort = new AbortController()
  private wake: () => void = () => {}

  constructor(
    readonly runId: number,
    private mode: Mode,
  ) {}

  pause(): void {
    if (this.mode === 'running') this.mode = 'paused'
  }

  resume(): void {
    this.mode = 'running'
    this.wake()
  }

  /** One batch, then pause again. */
  step(): void {
    this.mode = 'stepping'
    this.wake()
  }

  stop(): void {
    this.abort.abort()
    this.wake()
  }

  /** Plays the training out, posting what it tells; with `keeping` checkpoints too. Rejects with what the training throws. */
  async conduct(
    start: (signal: AbortSignal, keeper: Keeper | undefined) => Training,
    post: (report: Report) => void,
    keeping: { readonly from: Checkpoint | null; readonly keepMs: number } | null,
  ): Promise<void> {
    const mailbox = new Mailbox(this.runId, post)
    const breath = new Breath()
    const keep = (checkpoint: Checkpoint): void => mailbox.send({ type: 'checkpoint', runId: this.runId, checkpoint })
    const keeper = keeping ? new Keeper(keeping.from, keeping.keepMs, keep) : undefined
    const training = start(this.abort.signal, keeper)
    try {
      let wish: Wish
      let hasLooked = false
      for (;;) {
        const { value, done } = await training.next(wish)
        if (done) return
        wish = undefined
        mailbox.add(value)
        await breath.take()
        if (value !== null) continue
        // A paused run shows where it stands, so that a single batch shows what one batch does.
        if (this.mode === 'paused' && !hasLooked) {
          wish = 'evaluate-now'
          keeper?.want()
        } else await this.whilePaused(mailbox)
        hasLooked = this.mode !== 'running'
        if (this.mode === 'stepping') {
          this.mode = 'paused'
          wish = 'evaluate-after'
          keeper?.want()
        }
      }
    } finally {
      breath.end()
      mailbox.flush()
    }
  }

  private async whilePaused(mailbox: Mailbox): Promise<void> {
    if (this.mode !== 'paused' || this.abort.signal.aborted) return
    mailbox.flush()
    await new Promise<void>((resolve) => {
      this.wake = resolve
    })
  }
}
