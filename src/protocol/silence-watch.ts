// Notices when somebody who should speak does not.
import type { BackendName } from '../experiment/runs/backend.ts'

export interface Patience {
  /** A run that shows no sign of life for so long has lost its worker, ms. GPUs may compile programs for long. */
  readonly silenceMs: (backend: BackendName) => number
  /** A worker that has not stopped after so long is terminated, ms. */
  readonly stopMs: number
}

export const usualPatience: Patience = { silenceMs: (backend) => (backend === 'wasm' ? 10_000 : 30_000), stopMs: 1000 }

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
