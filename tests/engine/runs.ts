// Whole runs on the committed data, small enough to be repeated, and what they told.
import '@tensorflow/tfjs-backend-cpu'
import { env, setBackend } from '@tensorflow/tfjs-core'
import { type Dataset, openDataset } from '../../src/data/load.ts'
import { train, type Wish } from '../../src/engine/train.ts'
import { defaultsOf } from '../../src/experiment/fields/field.ts'
import type { Evaluation, RunEvent } from '../../src/experiment/runs/run-events.ts'
import { type ExperimentSpec, runFields } from '../../src/experiment/runs/run-fields.ts'
import { committed } from '../data/sources.ts'
import { startWasmBackend } from './wasm-backend.ts'

// tfjs then checks every kernel for leaked memory, and keeps its advice about Node to itself.
env().set('IS_TEST', true)

/** The backends that give the same bits on every run. */
export const exactBackends = ['wasm', 'cpu'] as const

export async function startBackend(name: (typeof exactBackends)[number]): Promise<void> {
  if (name === 'wasm') await startWasmBackend()
  else await setBackend('cpu')
}

/** The default run with changes. */
export const specOf = (changes: Partial<ExperimentSpec> = {}): ExperimentSpec => ({ ...defaultsOf(runFields), ...changes })

/** A run of 16 hidden units on 100 digits: 4 batches an epoch, the last one of 10 images. */
export const tiny = (changes: Partial<ExperimentSpec> = {}): ExperimentSpec =>
  specOf({ n: 100, width: 0.03125, batchSize: 30, learningRate: 0.05, ...changes })

export const mnist: Promise<Dataset> = openDataset('mnist', committed)

/** Plays a run to its end; `onEvent` may abort it, and its answer is passed on to the training. */
export async function play(
  spec: ExperimentSpec,
  onEvent: (event: RunEvent | null, abort: () => void) => Wish = () => undefined,
  set: Dataset | Promise<Dataset> = mnist,
): Promise<RunEvent[]> {
  const controller = new AbortController()
  const training = train(spec, await set, controller.signal)
  const events: RunEvent[] = []
  let wish: Wish
  for (;;) {
    const { value, done } = await training.next(wish)
    if (done) return events
    if (value) events.push(value)
    wish = onEvent(value, () => controller.abort())
  }
}

type EventOf<Type extends RunEvent['type']> = Extract<RunEvent, { type: Type }>

export function eventsOf<Type extends RunEvent['type']>(events: readonly RunEvent[], type: Type): EventOf<Type>[] {
  return events.filter((event): event is EventOf<Type> => event.type === type)
}

export const evaluationsOf = (events: readonly RunEvent[]): Evaluation[] => eventsOf(events, 'evaluated')

/** The points of one seed. */
export function curveOf(events: readonly RunEvent[], index = 0) {
  return evaluationsOf(events).flatMap(({ points }) => points.filter((point) => point.index === index).map(({ point }) => point))
}

/** Losses of the batches, [seed][step]: how they are parted into reports depends on the clock, they themselves do not. */
export function batchLossesOf(events: readonly RunEvent[], seeds = 1): number[][] {
  const losses = Array.from({ length: seeds }, (): number[] => [])
  let active = losses
  let settled: number[] = []
  for (const event of events) {
    if (event.type === 'settled') settled = [...settled, event.index]
    active = losses.filter((_, index) => !settled.includes(index))
    if (event.type !== 'progressed') continue
    for (const [at, loss] of event.batchLosses.entries()) active[at % event.models]?.push(loss)
  }
  return losses
}

/** All that a run tells and that must not depend on the clock. */
export function tellingOf(events: readonly RunEvent[], seeds = 1) {
  const { elapsedMs: _, evaluationMs: __, ...ended } = eventsOf(events, 'ended')[0] as EventOf<'ended'>
  return {
    losses: batchLossesOf(events, seeds),
    began: eventsOf(events, 'began'),
    evaluated: evaluationsOf(events),
    settled: eventsOf(events, 'settled'),
    ended,
  }
}
