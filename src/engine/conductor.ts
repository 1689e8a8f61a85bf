// Leads one run through the worker: start to end, with pauses, single steps and a stop in between.
import type { Report } from '../protocol/messages.ts'
import { Breath } from './breathe.ts'
import { Mailbox } from './mailbox.ts'
import type { Training, Wish } from './train.ts'

export class Conductor {
  private readonly abort = new AbortController()
  private mode: 'running' | 'paused' | 'stepping' = 'running'
  private wake: () => void = () => {}

  constructor(readonly runId: number) {}

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

  /** Plays the training out, posting what it tells. Rejects with what the training throws. */
  async conduct(start: (signal: AbortSignal) => Training, post: (report: Report) => void): Promise<void> {
    const mailbox = new Mailbox(this.runId, post)
    const breath = new Breath()
    const training = start(this.abort.signal)
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
        if (this.mode === 'paused' && !hasLooked) wish = 'evaluate-now'
        else await this.whilePaused(mailbox)
        hasLooked = this.mode !== 'running'
        if (this.mode === 'stepping') {
          this.mode = 'paused'
          wish = 'evaluate-after'
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
