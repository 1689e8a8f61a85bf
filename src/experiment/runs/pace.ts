// How fast runs turned out to be on this machine: a moment's measurement can be wrong by ten, a run that just ended is not.
import type { Catalogue, DatasetInfo } from '../datasets/catalogue.ts'
import type { ModelName } from '../networks/models.ts'
import type { BackendName } from './backend.ts'
import { stepsOf, workOf } from './estimate.ts'
import type { ExperimentSpec } from './run-fields.ts'
import type { RunRecord } from './run-record.ts'

export interface Pace {
  readonly backend: BackendName
  readonly model: ModelName
  /** What kind of run it was: multiplications of a step, in those of the default network, and images. */
  readonly work: number
  readonly n: number
  /** What a step of the default network would have taken at this pace, ms. */
  readonly stepMs: number
}

/** Shorter runs say more of their beginning than of their pace, ms. */
const leastMs = 200
/** Runs of one model whose work and images differ by less than this factor are of a kind. */
const kindFactor = 2
/** What a run of another kind came to is better than a measurement up to this factor. */
const likeFactor = 8
/** Paces that are kept at the most. */
export const mostPaces = 40

/** The pace of a run that has ended, told by the records of its seeds, trained in one go; null where it says nothing. */
export function paceOf(records: readonly RunRecord[], backend: BackendName, catalogue: Catalogue): Pace | null {
  const [first] = records
  const elapsedMs = Math.max(...records.map((record) => record.elapsedMs))
  if (!first || elapsedMs < leastMs) return null
  const usual = records.reduce((sum, { spec, step }) => sum + stepsOf(spec, catalogue[spec.dataset], step), 0)
  return usual > 0 ? { backend, ...kindOf(first.spec, catalogue[first.spec.dataset]), stepMs: elapsedMs / usual } : null
}

/** The paces with one more, the newest first; it takes the place of those of its kind. */
export function withPace(paces: readonly Pace[], pace: Pace): readonly Pace[] {
  const others = paces.filter((other) => factorBetween(other, pace) >= kindFactor || other.backend !== pace.backend)
  return [pace, ...others].slice(0, mostPaces)
}

/** The default network's step at the pace of the run that is likest to these settings, ms; undefined where none is like them. */
export function pacedStepMs(paces: readonly Pace[], spec: ExperimentSpec, set: DatasetInfo, backend: BackendName): number | undefined {
  const kind = kindOf(spec, set)
  const like = paces
    .filter((pace) => pace.backend === backend)
    .map((pace) => ({ pace, factor: factorBetween(pace, kind) }))
    .filter(({ factor }) => factor < likeFactor)
  return like.sort((one, other) => one.factor - other.factor)[0]?.pace.stepMs
}

type Kind = Pick<Pace, 'model' | 'work' | 'n'>

const kindOf = (spec: ExperimentSpec, set: DatasetInfo): Kind => ({ model: spec.model, work: workOf(spec, set), n: spec.n })

/** By what factor work and images differ, at the most of both; infinite between models. */
function factorBetween(one: Kind, other: Kind): number {
  const factor = (a: number, b: number) => Math.max(a / b, b / a)
  return one.model === other.model ? Math.max(factor(one.work, other.work), factor(one.n, other.n)) : Number.POSITIVE_INFINITY
}
