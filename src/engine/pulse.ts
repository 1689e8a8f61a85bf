// Says that this worker lives while it waits for what a run or an answer needs: data, binaries, a backend.

/** At least twice a second, with some room. */
const beatMs = 400

export class Pulse {
  private works = 0
  private timer: ReturnType<typeof setInterval> | undefined

  constructor(private readonly beat: () => void) {}

  /** Beats until the work has ended, however it ends. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.works++
    this.timer ??= setInterval(this.beat, beatMs)
    try {
      return await work()
    } finally {
      if (--this.works === 0) {
        clearInterval(this.timer)
        this.timer = undefined
      }
    }
  }
}
