// The workers that the page has: who computes, who is free, who is let go.
import type { Catalogue } from '../experiment/datasets/catalogue.ts'
import { estimateRunBytes } from '../experiment/runs/memory.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import type { RunRecord } from '../experiment/runs/run-record.ts'
import type { Job } from './job.ts'
import type { Line } from './line.ts'

/** One worker, and the cells that it has under way. */
export interface Seat {
  readonly line: Line
  job: Job | null
  cells: readonly ExperimentSpec[]
  records: readonly RunRecord[]
  /** What they were when the run last came to a checkpoint: it goes on from there if the worker is lost. */
  keptRecords: readonly RunRecord[]
  /** It computes an answer, and nothing else meanwhile. */
  computes: boolean
}

export class Crew {
  readonly seats: Seat[] = []

  /** A line is made for every seat; a worker is at its end only while it has something to do. */
  constructor(private readonly createLine: (seat: () => Seat) => Line) {}

  /** The worker that answers what takes no time; it has the images at hand, and stays. */
  attendant(): Seat {
    const seats = this.seats.filter(({ computes }) => !computes)
    return seats.find(({ line }) => line.isOpen) ?? seats[0] ?? this.add()
  }

  /** One that does nothing; `warm`: rather one that has a worker, else rather one that has none. */
  free(warm: boolean): Seat {
    const idle = this.seats.filter(isIdle)
    return idle.find(({ line }) => line.isOpen === warm) ?? (warm ? idle[0] : undefined) ?? this.add()
  }

  of(owner: string): Seat[] {
    return this.seats.filter(({ job }) => job?.owner === owner)
  }

  /** Those that compute now: the workers of paused jobs wait, and do not count. */
  working(): Seat[] {
    return this.seats.filter(({ job, computes }) => computes || (job !== null && !job.paused))
  }

  /** Ends the workers that have nothing to do, but for the attendant. */
  letIdleGo(): void {
    const attendant = this.attendant()
    for (const seat of this.seats) if (seat !== attendant && isIdle(seat) && seat.line.isOpen && !seat.line.isAsked) seat.line.close()
  }

  private add(): Seat {
    const seat: Seat = { job: null, cells: [], records: [], keptRecords: [], computes: false, line: this.createLine(() => seat) }
    this.seats.push(seat)
    return seat
  }
}

const isIdle = ({ job, computes }: Seat): boolean => job === null && !computes

/** The seat has nothing under way any more. */
export function leave(seat: Seat): void {
  seat.job = null
  seat.cells = []
  seat.records = []
  seat.keptRecords = []
}

/** Notes what was told so far, for a run that goes on from here if its worker is lost. */
export function keepRecords(seat: Seat): void {
  seat.keptRecords = seat.records
}

/** What training these cells side by side takes, bytes; 0 for none. */
export function bytesOf(cells: readonly ExperimentSpec[], catalogue: Catalogue): number {
  const [first] = cells
  return first ? estimateRunBytes({ ...first, seeds: cells.length }, catalogue[first.dataset]) : 0
}

/** How far the seat's cells have come, in steps of all together. */
export const stepsOf = ({ records }: Seat): number => records.reduce((sum, { step }) => sum + step, 0)
