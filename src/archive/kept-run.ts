// A run as it lies in the browser's database, checked when it is read: another version of this page may have written it.
import {
  array,
  check,
  finite,
  instance,
  integer,
  length,
  literal,
  maxValue,
  minLength,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  safeParse,
  string,
  variant,
} from 'valibot'
import type { Catalogue } from '../experiment/datasets/catalogue.ts'
import { engineVersion } from '../experiment/runs/engine-version.ts'
import { runFields } from '../experiment/runs/run-fields.ts'
import { runKey } from '../experiment/runs/run-key.ts'
import type { RunRecord, Snapshot } from '../experiment/runs/run-record.ts'
import { seedOutcome } from '../experiment/runs/seed-outcome.ts'

const measured = pipe(number(), finite(), minValue(0))
const count = pipe(measured, integer())
const share = pipe(number(), minValue(0), maxValue(1))

const point = object({
  step: count,
  epoch: measured,
  trainLoss: measured,
  testLoss: optional(measured),
  trainAccuracy: share,
  testAccuracy: share,
  trueLabelAccuracy: nullable(share),
  heldOutAccuracy: optional(share),
})

const curve = pipe(
  array(point),
  minLength(1),
  check((points) => points.every(({ step }, at) => at === 0 || step > (points[at - 1]?.step ?? 0))),
)

const ending = variant('kind', [object({ kind: literal('complete') }), object({ kind: literal('diverged'), message: string() })])

/** Every field of a run, each with a value of its kind. */
const settings = object(
  Object.fromEntries(
    Object.entries(runFields).map(([name, field]) => [
      name,
      field.kind === 'choice' ? picklist(field.values as readonly string[]) : number(),
    ]),
  ),
)

const keptRun = object({
  key: string(),
  /** Which engine trained it, and on which bytes. */
  engine: number(),
  data: string(),
  record: object({
    spec: settings,
    backend: string(),
    step: count,
    epoch: measured,
    seeds: pipe(array(object({ seed: count, changedShare: share, curve, settled: nullable(seedOutcome) })), length(1)),
    ending,
    elapsedMs: measured,
    evaluationMs: measured,
  }),
})

const answers = pipe(
  object({ predicted: instance(Uint8Array), rightSince: instance(Float32Array) }),
  check(({ predicted, rightSince }) => predicted.length > 0 && predicted.length === rightSince.length),
)

const filters = pipe(
  object({ count: pipe(count, minValue(1)), weights: instance(Int8Array), scales: instance(Float32Array) }),
  check(({ count, weights, scales }) => scales.length === count && weights.length % count === 0),
)

const keptPictures = object({
  key: string(),
  snapshots: array(object({ step: count, epoch: measured, answers, filters: nullable(filters) })),
})

/** What a run was made of besides its settings: where it differs, results do not go together. */
const makingOf = ({ spec }: Pick<RunRecord, 'spec'>, catalogue: Catalogue) => ({
  engine: engineVersion,
  data: catalogue[spec.dataset].digest,
})

/** The run in two parts, so that its pictures can go while its results stay. */
export function partsOf({ snapshots, ...run }: RunRecord, catalogue: Catalogue) {
  const key = runKey(run.spec)
  return { run: { key, ...makingOf(run, catalogue), record: run }, pictures: { key, snapshots } }
}

export type KeptParts = ReturnType<typeof partsOf>

/** `other`: by another engine or on other data. `unreadable`: by a version of this page that wrote it otherwise, or damaged. */
export type Reading = { readonly kind: 'run'; readonly record: RunRecord } | { readonly kind: 'other' | 'unreadable' }

/** Reads what was kept under a key; pictures that do not fit are left out. */
export function readKept(key: string, run: unknown, pictures: unknown, catalogue: Catalogue): Reading {
  const kept = safeParse(keptRun, run)
  if (!kept.success) return { kind: 'unreadable' }
  const record = { ...kept.output.record, snapshots: snapshotsIn(pictures) } as unknown as RunRecord
  if (kept.output.key !== key || runKey(record.spec) !== key) return { kind: 'unreadable' }
  const { engine, data } = makingOf(record, catalogue)
  return kept.output.engine === engine && kept.output.data === data ? { kind: 'run', record } : { kind: 'other' }
}

function snapshotsIn(pictures: unknown): readonly Snapshot[] {
  const kept = safeParse(keptPictures, pictures)
  return kept.success ? kept.output.snapshots : []
}
