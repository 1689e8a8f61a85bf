// Long computations in small steps, so that whoever runs them can show how far they are, give way to others, or stop.

/** Yields the share of the work that is done, 0-1, every few milliseconds; returns the result. Not asked for the next step, it has stopped. */
export type Steps<T> = Generator<number, T, void>

/** The result, computed in one go. */
export function finish<T>(steps: Steps<T>, onShare: (share: number) => void = () => {}): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    onShare(step.value)
  }
}

/** A part of a longer computation: its shares lie between `from` and `to` of the whole. */
export function* part<T>(from: number, to: number, steps: Steps<T>): Steps<T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    yield from + (to - from) * step.value
  }
}
