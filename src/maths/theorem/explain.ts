// Why a network could not be built, in a sentence that says what to do.
import type { Overflow } from './construct.ts'
import type { Clash } from './points.ts'
import type { Collision } from './projection.ts'

/** One sentence. nameOf: what to call the point of a row, e.g. `line 3`. */
export function explainFailure(failure: Clash | Collision | Overflow, nameOf: (row: number) => string): string {
  switch (failure.kind) {
    case 'clash':
      return `${nameOf(failure.first)} and ${nameOf(failure.second)} are the same point with different labels: no function can fit both`
    case 'collision': {
      const [first, second] = failure.pairs[0] as readonly [number, number]
      const others = failure.pairs.length > 1 ? ` (and ${failure.pairs.length - 1} more)` : ''
      return `${nameOf(first)} and ${nameOf(second)}${others} have the same projection: choose another direction`
    }
    case 'overflow':
      return `at ${nameOf(failure.row)} the numbers grow beyond double precision: ${remedies[failure.cause]}`
    default:
      return failure satisfies never
  }
}

const remedies: Readonly<Record<Overflow['cause'], string>> = {
  range: 'scale the points down',
  gaps: 'neighbours are too near for labels so different: scale the points up or the labels down, or choose another direction',
  rule: 'choose thresholds nearer to the slope rule',
}
