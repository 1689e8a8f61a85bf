// The race of chapter 4: how each row comes to know its random labels, and what it gets right of unseen images with true ones.
import type { LineSeries } from '../../charts/line-chart/line-series.ts'
import { unseenOf } from './gains.ts'
import { isFitted, type RandomLearning, randomLearning } from './learning.ts'
import type { Results, RowResults } from './results.ts'
import { comparedSeries } from './row-series.ts'

export interface Lane {
  readonly title: string
  /** Nothing is switched on in it. */
  readonly isPlain: boolean
  /** Share of the random labels that is known, by epoch. */
  readonly points: LineSeries['points']
  readonly learned: RandomLearning | null
  /** Epochs until all of them were known; null while they are not. */
  readonly finish: number | null
  /** Nothing of it is left to train. */
  readonly isOver: boolean
  /** Share of unseen images answered rightly, with true labels; null before it is known. */
  readonly unseen: number | null
}

export function lanesOf({ rows, plain, state, set }: Pick<Results, 'rows' | 'plain' | 'state' | 'set'>): Lane[] {
  return rows.map((one) => {
    const learned = randomLearning(one)
    const isLearned = learned?.kind === 'all' || learned?.kind === 'later'
    return {
      title: one.title,
      isPlain: one === plain,
      points: knownOf(one, set.noun[1]),
      learned,
      finish: isLearned ? learned.point.fitEpoch.mean : null,
      isOver: isOver(one, state.seeds),
      unseen: unseenOf(one.points[0]),
    }
  })
}

/** The seeds' mean, and behind its end the first seed alone where it was given more epochs and needs them. */
function knownOf({ title, points: [, , random], long }: RowResults, noun: string): LineSeries['points'] {
  const [known] = comparedSeries({ title, point: random }, null, noun, isFitted(random) === false ? long : null)
  return known?.points ?? { x: [], y: [] }
}

/** Whether nothing of the row's random labels is left to train. */
export function isOver({ points: [, , random], long }: RowResults, seeds: number): boolean {
  const isEnded = random.runs.length === seeds
  return isEnded && (isFitted(random) === true || long === null || long.runs.length > 0)
}
