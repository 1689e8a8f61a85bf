// A condition's lane in the race: each seed's share of images known over epochs, and what is under way in it.
import { runKey } from '../../experiment/runs/run-key.ts'
import { cellsOfPoint } from '../../experiment/runs/sweep.ts'
import { isFinal, type Runs } from '../../store/runs.ts'
import type { Race, Racer } from './race.ts'

export interface LaneSeed {
  readonly seed: number
  /** [epoch, share of the images that are answered as told], from the first evaluation. */
  readonly points: readonly (readonly [epoch: number, known: number])[]
  /** The epoch after which every image was known; null before, and where it never was. */
  readonly fitEpoch: number | null
  readonly isOver: boolean
}

/** Seeds that have begun, in their order. */
export function laneOf({ sweep }: Pick<Race, 'sweep'>, { condition }: Pick<Racer, 'condition'>, runs: Runs): LaneSeed[] {
  return cellsOfPoint(sweep, condition.change).flatMap((cell): LaneSeed[] => {
    const shelved = runs.get(runKey(cell))
    const seed = shelved?.record.seeds[0]
    if (!shelved || shelved.problem !== null || !seed || seed.curve.length === 0) return []
    const points = seed.curve.map(({ epoch, trainAccuracy }) => [epoch, trainAccuracy] as const)
    return [{ seed: cell.seed, points, fitEpoch: seed.settled?.fitEpoch ?? null, isOver: isFinal(shelved) }]
  })
}

export interface UnderWay {
  readonly racer: Racer
  readonly seed: number
  /** Epochs trained, and the share of images known after them. */
  readonly epoch: number
  readonly known: number
}

/** Networks that are being trained, in the order of the conditions. */
export function underWay(race: Pick<Race, 'sweep' | 'racers' | 'progress'>, runs: Runs): UnderWay[] {
  if (!race.progress.underWay) return []
  return race.racers.flatMap((racer) =>
    laneOf(race, racer, runs)
      .filter(({ isOver }) => !isOver)
      .map(({ seed, points }) => {
        const [epoch, known] = points.at(-1) ?? [0, 0]
        return { racer, seed, epoch, known }
      }),
  )
}
