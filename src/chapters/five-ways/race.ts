// The race: the five conditions with their seeds' results, and who came in when.
import { useCallback } from 'react'
import { type Condition, type ConditionId, conditions, type FiveWays, fiveWaysSweep } from '../../experiment/chapters/five-ways.ts'
import type { Catalogue, DatasetInfo } from '../../experiment/datasets/catalogue.ts'
import { modelTitle } from '../../experiment/networks/models.ts'
import type { ExperimentSpec } from '../../experiment/runs/run-fields.ts'
import { fitTimes, pointsOf, type Sweep, type SweepPoint } from '../../experiment/runs/sweep.ts'
import { leastSamples, type Pairs, pairsOf, placesOf } from '../../maths/orderings.ts'
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
  /** What is known of its data set. */
  readonly set: DatasetInfo
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
  return {
    state,
    set: catalogue[state.dataset],
    model,
    title: modelTitle(model),
    sweep,
    racers,
    progress: progressOf(runs, job, sweep, catalogue),
  }
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

export const timesOf = ({ point }: Racer): number[] => fitTimes(point)

/** Pairs of the five, told apart by their seeds or not. */
export const pairsIn = ({ racers }: Pick<Race, 'racers'>): Pairs<Racer> => pairsOf(racers, timesOf)

/** Whether each has seeds enough to be told apart from others. */
export const canBeJudged = ({ racers }: Pick<Race, 'racers'>): boolean => racers.every((racer) => timesOf(racer).length >= leastSamples)

export interface Ranked {
  readonly racer: Racer
  /** From 1; several where its seeds overlap with others'. Null before each has seeds enough. */
  readonly places: readonly [first: number, last: number] | null
}

/** The five by their mean times so far, those without one below, and below those what has no result yet. */
export function rankedHere(race: Pick<Race, 'racers'>): readonly Ranked[] {
  const { racers } = race
  const pairs = pairsIn(race)
  const isKnown = canBeJudged(race)
  const ranked = racers.map((racer): Ranked => ({ racer, places: isKnown ? placesOf(racer, racers.length, pairs) : null }))
  return ranked.sort((a, b) => lateness(a.racer) - lateness(b.racer))
}

/** A large number, not infinity: those without a time keep their order. */
const lateness = (racer: Racer): number =>
  standingOf(racer) === 'unknown' ? Number.MAX_SAFE_INTEGER : Math.min(arrival(racer), Number.MAX_SAFE_INTEGER / 2)

export function racerOf({ racers }: Pick<Race, 'racers'>, id: ConditionId): Racer {
  return racers.find(({ condition }) => condition.id === id) as Racer
}
