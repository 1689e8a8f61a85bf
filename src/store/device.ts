// What is known of the machine that the page runs on.
import type { StoreApi } from 'zustand/vanilla'
import type { BackendName, Timing } from '../experiment/runs/backend.ts'
import { fastestOf } from '../protocol/calibration.ts'
import type { State } from './state.ts'

export interface Device {
  /** The backends' speeds, once measured. */
  readonly timings: readonly Timing[]
  /** The backend that the next run takes, and the reader's own choice, if any. */
  readonly backend: BackendName
  readonly override: BackendName | null
  /** Workers that may compute at once. */
  readonly workers: number
}

export const unknownDevice: Device = { timings: [], backend: 'wasm', override: null, workers: 1 }

/** Time of one step of the default network on the backend that the next run takes, ms; undefined where it has not been measured. */
export const stepMsOf = ({ timings, backend }: Device): number | undefined =>
  timings.find((timing) => timing.backend === backend)?.msPerStep ?? undefined

export function createDeviceActions({ setState }: StoreApi<State>) {
  const know = (news: Partial<Pick<Device, 'timings' | 'override'>>): void =>
    setState(({ device }) => {
      const next = { ...device, ...news }
      return { device: { ...next, backend: next.override ?? fastestOf(next.timings) } }
    })
  return {
    tookTime: (timings: readonly Timing[]): void => know({ timings }),
    /** Null: the fastest. */
    chooseBackend: (override: BackendName | null): void => know({ override }),
  }
}
