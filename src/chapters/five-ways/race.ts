// The race: the five conditions with their seeds' results, and who came in when.
import { useCallback } from 'react'
import { type Condition, type ConditionId, conditions, type FiveWays, fiveWaysSweep } from '../../experiment/chapters/five-ways.ts'
import type { Catalogue } from '../../experiment/datasets/catalogue.ts'
import { modelTitle } from '../../experiment/networks/models.ts'
import type { ExperimentSpec } from '../../experiment/runs/run-fields.ts'
import { pointsOf, type Sweep, type SweepPoint } from '../../experiment/runs/sweep.ts'
import { type Job, progressOf, type SweepProgress } from '../../store/jobs.ts'
import { type Runs, resultOfCell } from '../../store/runs.ts'
import { useSweepResults } from '../kit/use-sweep.ts'

/** One condition in the race. */
export interface Racer {
  readonly condition: Condition
  readonly point: SweepPoint
}

export interface Race {
  readonly state: FiveWays
  readonly model: ExperimentSpec['model']
  readonly title: string
  readonly sweep: Sweep
  /** In the order of {@link conditions}. */
  readonly racers: readonly Racer[]
  readonly progress: SweepProgress
}

export function raceOf(
  state: FiveWays,
  runs: Runs,
  job: Job | undefined,
  catalogue: Catalogue,
  model: ExperimentSpec['model'] = state.model,
): Race {
  const sweep = fiveWaysSweep(state, model)
  const points = pointsOf(sweep, (cell) => resultOfCell(runs, cell))
  const racers = conditions.map((condition, index) => ({ condition, point: points[index] as SweepPoint }))
  return { state, model, title: modelTitle(model), sweep, racers, progress: progressOf(runs, job, sweep, catalogue) }
}

/** The race of the network that is chosen, or of another one. */
export function useRace(model?: ExperimentSpec['model']): Race {
  const derive = useCallback(
    (state: FiveWays, runs: Runs, job: Job | undefined, catalogue: Catalogue) => raceOf(state, runs, job, catalogue, model),
    [model],
  )
  return useSweepResults('five-ways', derive)
}

/** How a condition stands: nothing known yet; fitted by every seed that has ended; by some; by none; or none could be trained at all. */
export type Standing = 'unknown' | 'fitted' | 'partly' | 'never' | 'failed'

export function standingOf({ point: { runs, fitEpoch } }: Racer): Standing {
  if (runs.length === 0) return 'unknown'
  if (fitEpoch.n === runs.length) return 'fitted'
  if (fitEpoch.n > 0) return 'partly'
  return runs.every(({ testAccuracy }) => testAccuracy === null) ? 'failed' : 'never'
}

/** Mean epochs until all is fitted; infinite where some seed that has ended never came there, and where none has ended. */
export function arrival(racer: Racer): number {
  return standingOf(racer) === 'fitted' ? (racer.point.fitEpoch.mean ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY
}

export interface Ranked {
  readonly racer: Racer
  /** From 1; equal for equal times, as in sports. Null for one that has no time, or before each has a result. */
  readonly rank: number | null
}

/** The five as they came in, those without a time last; in the reproduction's order until each has a result. */
export function rankedHere({ racers }: Pick<Race, 'racers'>): readonly Ranked[] {
  if (racers.some((racer) => standingOf(racer) === 'unknown')) return racers.map((racer) => ({ racer, rank: null }))
  const times = racers.map(arrival)
  return racers
    .map((racer): Ranked => {
      const time = arrival(racer)
      return { racer, rank: Number.isFinite(time) ? 1 + times.filter((other) => other < time).length : null }
    })
    .sort((a, b) => (a.rank ?? racers.length + 1) - (b.rank ?? racers.length + 1))
}

/** Neighbours in an order whose seeds overlap, so that other seeds may turn them around; those without a time are left out. */
export function tooCloseToCall(order: readonly Racer[]): (readonly [Racer, Racer])[] {
  const timed = order.filter((racer) => Number.isFinite(arrival(racer)))
  return timed.slice(1).flatMap((later, index) => {
    const earlier = timed[index] as Racer
    const epochs = (racer: Racer) => racer.point.runs.flatMap(({ fitEpoch }) => fitEpoch ?? [])
    return Math.max(...epochs(earlier)) >= Math.min(...epochs(later)) ? [[earlier, later] as const] : []
  })
}

export function racerOf({ racers }: Pick<Race, 'racers'>, id: ConditionId): Racer {
  return racers.find(({ condition }) => condition.id === id) as Racer
}
