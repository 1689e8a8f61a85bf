// A sweep: one base run, what varies, and several seeds. It expands into runs of one seed each (cells), which are grouped back into points.

import type { Spread } from '../../maths/spread.ts'
import { type SeedResult, summariseRuns } from './result.ts'
import type { ExperimentSpec } from './run-fields.ts'

/** What a point changes in the base run, e.g. `{ corruption: 0.4 }` or `{ pixels: 'shuffled' }`. */
export type Variation = Partial<ExperimentSpec>

export interface Sweep {
  /** The settings that all points share; its `seeds` are trained at every point. */
  readonly base: ExperimentSpec
  /** One for each point; one that sets `seeds` has the first of the base's alone. */
  readonly variations: readonly Variation[]
  /** So many points in a row are a part of their own: all of its seeds are trained before the next part. One part unless told. */
  readonly part?: number
}

/** The seeds of one point, as far as they are known: the same figures that a run of several seeds has. */
export interface SweepPoint {
  readonly variation: Variation
  /** In the order of their seeds. */
  readonly runs: readonly SeedResult[]
  readonly fitEpoch: Spread
  readonly testError: Spread
  readonly trainAccuracy: Spread
}

/** Every combination of the axes' variations, the last axis varying fastest: `crossed(ofModels, ofLevels)`. */
export function crossed(...axes: readonly (readonly Variation[])[]): Variation[] {
  return axes.reduce<Variation[]>((all, axis) => all.flatMap((one) => axis.map((other) => ({ ...one, ...other }))), [{}])
}

/** A run of several seeds as runs of one seed each; they give the same figures. */
export function singleSeeds(spec: ExperimentSpec): ExperimentSpec[] {
  return Array.from({ length: spec.seeds }, (_, index) => ({ ...spec, seed: spec.seed + index, seeds: 1 }))
}

/** The runs that a sweep, or each part of it, consists of: all points of the first seed, then all of the second, so that the picture is complete early. */
export function cellsOf({ base, variations, part = variations.length }: Sweep): ExperimentSpec[] {
  if (part < variations.length)
    return [variations.slice(0, part), variations.slice(part)].flatMap((some) => cellsOf({ base, variations: some, part }))
  return singleSeeds(base).flatMap((single, index) =>
    variations.filter(({ seeds = base.seeds }) => index < seeds).map((variation) => ({ ...single, ...variation, seeds: 1 })),
  )
}

/** The point's cells, in the order of their seeds. */
export function cellsOfPoint({ base }: Sweep, variation: Variation): ExperimentSpec[] {
  return singleSeeds({ ...base, ...variation })
}

/** A point for each variation; `find` gives the result of a cell, if it has ended. */
export function pointsOf(sweep: Sweep, find: (cell: ExperimentSpec) => SeedResult | undefined): SweepPoint[] {
  return sweep.variations.map((variation) => {
    const runs = cellsOfPoint(sweep, variation)
      .map(find)
      .filter((run) => run !== undefined)
    return { variation, runs, ...summariseRuns(runs) }
  })
}

/** Epochs until each seed of a point had fitted; infinite for one that never came there, none for one that could not be trained. */
export const fitTimes = ({ runs }: Pick<SweepPoint, 'runs'>): number[] =>
  runs.flatMap(({ fitEpoch, testAccuracy }) => (testAccuracy === null ? [] : [fitEpoch ?? Number.POSITIVE_INFINITY]))
