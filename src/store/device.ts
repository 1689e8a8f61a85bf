// What is known of the machine that the page runs on.

import type { StoreApi } from 'zustand/vanilla'
import type { DatasetInfo } from '../experiment/datasets/catalogue.ts'
import { type BackendName, backendNames, type Timing } from '../experiment/runs/backend.ts'
import { estimateSeconds, estimatingStepMs } from '../experiment/runs/estimate.ts'
import { epochsExpected, type FitTime } from '../experiment/runs/fit-time.ts'
import { type Pace, pacedStepMs } from '../experiment/runs/pace.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { fastestOf } from '../protocol/fastest.ts'
import type { SecondsRange } from '../words/durations.ts'
import type { State } from './state.ts'

export interface Device {
  /** The backends' speeds, once measured. */
  readonly timings: readonly Timing[]
  /** How fast runs turned out to be, the newest first. */
  readonly paces: readonly Pace[]
  /** How many epochs runs turned out to need, the newest first. */
  readonly fitTimes: readonly FitTime[]
  /** The backend that the next run takes, and the reader's own choice, if any. */
  readonly backend: BackendName
  readonly override: BackendName | null
  /** What did not start in this visit, and is not tried again. */
  readonly unusable: ReadonlySet<BackendName>
  /** Workers that may compute at once. */
  readonly workers: number
}

export const unknownDevice: Device = {
  timings: [],
  paces: [],
  fitTimes: [],
  backend: 'wasm',
  override: null,
  unusable: new Set(),
  workers: 1,
}

/** By what factor the epochs of a run may be other than expected, either way, where nothing like it has been run. */
const unsureFactor = 2

/**
 * Seconds that a run is likely to take here: its steps by the runs of its kind that have ended, else as the backend was measured; its
 * epochs by such runs too, else as networks usually learn.
 */
export function secondsExpected({ timings, paces, fitTimes, backend }: Device, spec: ExperimentSpec, set: DatasetInfo): SecondsRange {
  const measured = timings.find((timing) => timing.backend === backend)?.msPerStep
  const stepMs = pacedStepMs(paces, spec, set, backend) ?? estimatingStepMs(spec, backend, measured)
  const { epochs, isSure } = epochsExpected(fitTimes, spec)
  const factor = isSure ? 1 : unsureFactor
  const seconds = (count: number) => estimateSeconds(spec, set, stepMs, Math.min(spec.epochs, count))
  return { from: seconds(epochs / factor), to: seconds(epochs * factor) }
}

/** The backend that the next run takes: the reader's choice or the fastest, or the next one that starts here. */
export function backendOf({ timings, override, unusable }: Pick<Device, 'timings' | 'override' | 'unusable'>): BackendName {
  const wanted = override ?? fastestOf(timings)
  return backendNames.slice(backendNames.indexOf(wanted)).find((backend) => !unusable.has(backend)) ?? 'cpu'
}

/** The device with more known of it. */
export function withNews(device: Device, news: Partial<Device>): Device {
  const next = { ...device, ...news }
  return { ...next, backend: backendOf(next) }
}

export function createDeviceActions({ setState }: StoreApi<State>) {
  const know = (news: Partial<Pick<Device, 'timings' | 'override'>>): void =>
    // Whoever measures or chooses anew tries what did not start before.
    setState(({ device }) => ({ device: withNews({ ...device, unusable: new Set() }, news) }))
  return {
    tookTime: (timings: readonly Timing[]): void => know({ timings }),
    /** A backend that does not start here, as the page itself can see. */
    lacks: (backend: BackendName): void =>
      setState(({ device }) => ({ device: withNews(device, { unusable: new Set([...device.unusable, backend]) }) })),
    /** Null: the fastest. */
    chooseBackend: (override: BackendName | null): void => know({ override }),
  }
}
