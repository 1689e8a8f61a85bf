// Starts of the page that came to nothing, counted across visits: what is stored may be what they fail at.
import { integer, maxValue, minValue, number, pipe } from 'valibot'
import { Kept, type KeptText } from '../archive/kept.ts'

const name = 'starts'
const counted = pipe(number(), integer(), minValue(0), maxValue(100))

export class FailedStarts {
  private readonly kept: Kept
  /** Starts before this one that came to nothing, in a row. */
  readonly before: number
  private hasError = false

  /** Counts this start as one that came to nothing, until it is over. */
  constructor(storage: KeptText | null) {
    this.kept = new Kept(storage)
    this.before = this.kept.read(name, counted) ?? 0
    this.kept.write(name, this.before + 1)
    // Who leaves early has seen nothing go wrong.
    window.addEventListener('pagehide', () => {
      if (!this.hasError && this.kept.read(name, counted) === this.before + 1) this.kept.write(name, this.before || null)
    })
  }

  /** The page, or a part of it, could not be shown. */
  fail(): void {
    this.hasError = true
    this.kept.write(name, this.before + 1)
  }

  /** The page is there. */
  readonly end = (): void => {
    if (!this.hasError) this.kept.write(name, null)
  }
}
