// All that the page knows: settings, the run, what stands beside it. One value, replaced, never changed in place.

import { type DrawnPrediction, nothingDrawn } from '../experiment/chapters/drawn-prediction.ts'
import { type FiveWays, fiveWaysFields } from '../experiment/chapters/five-ways.ts'
import { type MoreNoise, moreNoiseFields } from '../experiment/chapters/more-noise.ts'
import { type RegulariserState, regulariserFields } from '../experiment/chapters/regularisers.ts'
import type { OpenChapter, Place } from '../experiment/chapters/table.ts'
import { type TheoremState, theoremFields } from '../experiment/chapters/theorem-fields.ts'
import type { DatasetName } from '../experiment/datasets/catalogue.ts'
import type { OpenedImages, ProjectedImages } from '../experiment/datasets/images.ts'
import { defaultsOf } from '../experiment/fields/field.ts'
import type { Notice } from '../experiment/fields/form.ts'
import type { BackendName, Timing } from '../experiment/runs/backend.ts'
import type { Problem } from '../experiment/runs/problem.ts'
import type { RandomOutcome } from '../experiment/runs/random-outcome.ts'
import { type ExperimentSpec, runFields } from '../experiment/runs/run-fields.ts'
import type { RunRecord } from '../experiment/runs/run-record.ts'
import { noSweeps, type SweepState } from './sweep-state.ts'

/** `starting`: asked for, nothing heard yet. `over`: it ended, for whatever reason the record gives. */
export type Phase = 'idle' | 'starting' | 'running' | 'paused' | 'over'

export interface State {
  readonly chapter: OpenChapter
  /** The settings as shown; while p is being dragged they are ahead of the run's own. */
  readonly spec: ExperimentSpec
  /** The chapter on Theorem 1, as it was left. */
  readonly theorem: TheoremState
  /** The race of the five conditions, as it was left, and the order in which the reader expects them: see `parseOrder`. */
  readonly fiveWays: FiveWays
  readonly raceGuess: string | null
  /** The chapter on more noise, as it was left, and the curve drawn there. */
  readonly moreNoise: MoreNoise
  readonly prediction: DrawnPrediction
  /** The chapter on regularisers, as it was left, and the answer to its question. */
  readonly regularisers: RegulariserState
  readonly regulariserAnswer: string | null
  /** Test error of the nearest-neighbour classifier by data set and n, as `mnist 1000`, where it has been measured. */
  readonly neighbourErrors: Readonly<Record<string, number>>
  /** Cells of sweeps, of every chapter that runs one. */
  readonly sweeps: SweepState
  readonly phase: Phase
  /** The run that is shown. */
  readonly record: RunRecord | null
  /** The run was finished in an earlier visit. */
  readonly recalled: boolean
  /** Earlier runs of the same settings at other p. */
  readonly ghosts: readonly RunRecord[]
  /** Which evaluation wall and curves show; null follows the run. */
  readonly scrubbed: number | null
  /** The images that the run trains on; null until they have come. */
  readonly opened: OpenedImages | null
  /** The first images of each data set that has been opened. */
  readonly samples: Readonly<Partial<Record<DatasetName, OpenedImages>>>
  /** Where the images asked for last lie along a direction; null until they have come. */
  readonly projected: ProjectedImages | null
  /** An earlier run that stands beside the construction on the same images. */
  readonly trained: RunRecord | null
  /** The reader's answer to chapter 1's question. */
  readonly answer: string | null
  /** What the last finished run with random labels came to. */
  readonly atRandom: RandomOutcome | null
  /** The reader's answer to the question of the chapter on Theorem 1. */
  readonly theoremAnswer: string | null
  readonly notices: readonly Notice[]
  readonly problem: Problem | null
  readonly timings: readonly Timing[]
  /** The backend that the next run takes, and the reader's own choice, if any. */
  readonly backend: BackendName
  readonly override: BackendName | null
  /** An earlier visit left a run of these settings unfinished. */
  readonly unfinished: boolean
}

export function initialState(place: Place): State {
  return {
    chapter: place.chapter,
    spec: defaultsOf(runFields),
    theorem: defaultsOf(theoremFields),
    fiveWays: defaultsOf(fiveWaysFields),
    raceGuess: null,
    moreNoise: defaultsOf(moreNoiseFields),
    regularisers: defaultsOf(regulariserFields),
    regulariserAnswer: null,
    prediction: nothingDrawn,
    sweeps: noSweeps,
    neighbourErrors: {},
    ...stateOfPlace(place),
    phase: 'idle',
    record: null,
    recalled: false,
    ghosts: [],
    scrubbed: null,
    opened: null,
    samples: {},
    projected: null,
    trained: null,
    answer: null,
    atRandom: null,
    theoremAnswer: null,
    notices: [],
    problem: null,
    timings: [],
    backend: 'wasm',
    override: null,
    unfinished: false,
  }
}

/** The part of the state that a place says. */
export function stateOfPlace({ chapter, state }: Place): Partial<State> {
  switch (chapter) {
    case 'by-heart':
      return { spec: state }
    case 'five-ways':
      return { fiveWays: state }
    case 'more-noise':
      return { moreNoise: state }
    case 'regularisers':
      return { regularisers: state }
    case 'theorem':
      return { theorem: state }
    default:
      return chapter satisfies never
  }
}

/** The notices with more, each said once. */
export function withNotices(known: readonly Notice[], more: readonly Notice[]): readonly Notice[] {
  const isNew = (notice: Notice) => known.every(({ message }) => message !== notice.message)
  return [...known, ...more.filter(isNew)]
}

/** Whether a run is under way, going or paused. */
export function isUnderWay(phase: Phase): boolean {
  return phase === 'starting' || phase === 'running' || phase === 'paused'
}
