// Gathers a run's events into few posts, so that the page is never flooded.

import type { RunEvent } from '../experiment/runs/run-events.ts'
import type { Report } from '../protocol/messages.ts'

/** At most 20 posts a second. */
const postIntervalMs = 50
/** Silence is broken at least this often while batches are trained. */
const signOfLifeMs = 500

export class Mailbox {
  private waiting: RunEvent[] = []
  private lastPost = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly runId: number,
    private readonly post: (report: Report) => void,
  ) {}

  /** Posts an event soon; null (a batch was trained) now and then becomes a sign of life. */
  add(event: RunEvent | null): void {
    if (event) this.waiting.push(event)
    const silentMs = performance.now() - this.lastPost
    if (this.waiting.length > 0) {
      // That a run has begun can wait a little for its first point: the post of the one would hold up the other.
      const isPrelude = this.waiting.every(({ type }) => type === 'began' || type === 'evaluating')
      if (silentMs >= postIntervalMs && !isPrelude) this.flush()
      else this.timer ??= setTimeout(() => this.flush(), isPrelude ? postIntervalMs : postIntervalMs - silentMs)
    } else if (silentMs >= signOfLifeMs) {
      this.lastPost = performance.now()
      this.post({ type: 'alive' })
    }
  }

  /** Posts something else, after all events before it. */
  send(report: Report): void {
    this.flush()
    this.post(report)
    this.lastPost = performance.now()
  }

  flush(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.waiting.length === 0) return
    this.post({ type: 'events', runId: this.runId, events: this.waiting })
    this.waiting = []
    this.lastPost = performance.now()
  }
}
