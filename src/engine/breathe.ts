// Gives way to waiting messages: timers are too slow for that (browsers clamp them to 4 ms).

/** How long training goes on before it listens, ms. */
const listenEveryMs = 8

export class Breath {
  private readonly channel = new MessageChannel()
  private last = performance.now()

  /** Resolves at once most of the time, and after pending messages have been handled when it is time to listen. */
  async take(): Promise<void> {
    if (performance.now() - this.last < listenEveryMs) return
    await new Promise<void>((resolve) => {
      this.channel.port1.onmessage = () => resolve()
      this.channel.port2.postMessage(null)
    })
    this.last = performance.now()
  }

  end(): void {
    this.channel.port1.close()
  }
}
