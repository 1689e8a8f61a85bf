// Notices when somebody who should speak does not.

export class SilenceWatch {
  private lastSign = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  /** `onSilence` is called once after each silence that is too long. */
  constructor(private readonly onSilence: () => void) {}

  /** A sign of life; the next one is expected within `patienceMs`. */
  heard(patienceMs: number): void {
    this.lastSign = performance.now()
    this.wait(patienceMs)
  }

  /** Nothing is expected any more. */
  end(): void {
    clearTimeout(this.timer)
  }

  private wait(patienceMs: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      // Timers of a sleeping computer fire before the messages that have waited with them: look once more.
      if (performance.now() - this.lastSign < 2 * patienceMs) this.onSilence()
      else this.heard(patienceMs)
    }, patienceMs)
  }
}
