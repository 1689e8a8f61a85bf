// How long a run has worked: pauses do not count, nor does the sleep of the computer or the page.

/** Whoever was away for so long between two batches had paused, or did something else, ms. */
const pauseMs = 100
/** A piece of work that takes so long, and so many times as long as any before it, was slept through. */
const sleepMs = 10_000
const sleepFactor = 10

export class WorkClock {
  private last = performance.now()
  private longestMs = 0

  /** `ms`: what it says at the start. */
  constructor(private worked = 0) {}

  /** Work so far, ms. */
  get ms(): number {
    this.lap()
    return this.worked
  }

  /** What passed since the last lap was work. */
  lap(): void {
    const now = performance.now()
    const ms = now - this.last
    this.last = now
    if (ms > sleepMs && ms > sleepFactor * this.longestMs) return
    this.longestMs = Math.max(this.longestMs, ms)
    this.worked += ms
  }

  /** After a moment at which the run may have been held. */
  goOn(): void {
    const now = performance.now()
    if (now - this.last > pauseMs) this.last = now
  }
}
