// What the chapter's drawings and sentences speak of: the five conditions with their seeds' results, and who came in when.
import { useMemo } from 'react'
import { type Condition, type ConditionId, conditions, type FiveWays, fiveWaysSweep } from '../../experiment/five-ways.ts'
import { modelTitle } from '../../experiment/models.ts'
import type { ExperimentSpec } from '../../experiment/run-fields.ts'
import { pointsOf, type Sweep, type SweepPoint } from '../../experiment/sweep.ts'
import { useRoteState } from '../../store/react.tsx'
import { progressOf, resultOfCell, type SweepProgress, type SweepState } from '../../store/sweep-state.ts'

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

function raceOf(state: FiveWays, sweeps: SweepState, model: ExperimentSpec['model'] = state.model): Race {
  const sweep = fiveWaysSweep(state, model)
  const points = pointsOf(sweep, (cell) => resultOfCell(sweeps, cell))
  const racers = conditions.map((condition, index) => ({ condition, point: points[index] as SweepPoint }))
  return { state, model, title: modelTitle(model), sweep, racers, progress: progressOf(sweeps, sweep, 'five-ways') }
}

/** The race of the network that is chosen, or of another one. */
export function useRace(model?: ExperimentSpec['model']): Race {
  const state = useRoteState((all) => all.fiveWays)
  const sweeps = useRoteState((all) => all.sweeps)
  return useMemo(() => raceOf(state, sweeps, model), [state, sweeps, model])
}

/** Mean epochs until all is fitted; infinite where some seed that has ended never came there. */
export function arrival({ point: { runs, fitEpoch } }: Racer): number {
  return fitEpoch.mean === null || fitEpoch.n < runs.length ? Number.POSITIVE_INFINITY : fitEpoch.mean
}

/** The five in the order in which they came in; null until each has a result. */
export function orderHere({ racers }: Pick<Race, 'racers'>): readonly Racer[] | null {
  if (racers.some(({ point }) => point.runs.length === 0)) return null
  return [...racers].sort((a, b) => (arrival(a) === arrival(b) ? 0 : arrival(a) - arrival(b)))
}

/** Neighbours in an order whose seeds overlap, so that other seeds may turn them around. */
export function tooCloseToCall(order: readonly Racer[]): (readonly [Racer, Racer])[] {
  return order.slice(1).flatMap((later, index) => {
    const earlier = order[index] as Racer
    const epochs = (racer: Racer) => racer.point.runs.map(({ fitEpoch }) => fitEpoch ?? Number.POSITIVE_INFINITY)
    return Math.max(...epochs(earlier)) >= Math.min(...epochs(later)) ? [[earlier, later] as const] : []
  })
}

export function racerOf({ racers }: Pick<Race, 'racers'>, id: ConditionId): Racer {
  return racers.find(({ condition }) => condition.id === id) as Racer
}
