// Times work with clocks that browsers make coarse, to 100 ms and more, against tracking.

/** Work goes on until the clock has ticked so often: it is then right to a tenth. */
const leastTicks = 10

/** A machine that is busy for a moment is slow then; the fastest of so many rounds says what it can do. */
const rounds = 3

/** Milliseconds that a piece of work takes where nothing else disturbs it, above 0. */
export async function timeUndisturbed(work: () => Promise<void>, now = () => performance.now()): Promise<number> {
  let fastest = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) fastest = Math.min(fastest, await timePerPiece(work, now))
  return fastest
}

/** Milliseconds that a piece of work takes, always above 0: one after another is done from one tick of the clock to another, ten ticks or more later. */
export async function timePerPiece(work: () => Promise<void>, now = () => performance.now()): Promise<number> {
  const start = nextTick(now)
  const tickMs = nextTick(now) - start
  const begun = nextTick(now)
  let pieces = 0
  let passedMs = 0
  while (pieces === 0 || passedMs < leastTicks * tickMs) {
    await work()
    pieces++
    passedMs = now() - begun
  }
  return passedMs / pieces
}

/** Waits for the clock to move on; returns what it says then. */
function nextTick(now: () => number): number {
  const before = now()
  let later = before
  while (later === before) later = now()
  return later
}
