// Trains the cells of a sweep on several workers at once: a model each on CPUs, dense ones side by side on a GPU.

import { isConvolutional, networkOf } from '../experiment/networks/models.ts'
import type { BackendName } from '../experiment/runs/backend.ts'
import { memoryProblem } from '../experiment/runs/memory.ts'
import type { Problem } from '../experiment/runs/problem.ts'
import { ofModel, type RunEvent } from '../experiment/runs/run-events.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { emptyRecord, type RunRecord, withEvent } from '../experiment/runs/run-record.ts'
import { Client, type WorkerEndpoint } from './client.ts'

export interface PoolListener {
  /** A cell (`record.spec`) has come further, or has ended, or starts over because its worker was lost. */
  changed(record: RunRecord): void
  failed(cell: ExperimentSpec, problem: Problem): void
  /** Nothing is left to train; not called after `stop`. */
  finished(): void
}

/** Workers for sweeps: as many as cores, up to a number beyond which memory is the limit. */
export const poolSize = (): number => Math.min(navigator.hardwareConcurrency, 8)

/** Models that train side by side on a GPU at the most; they are lost together when the page is left. */
const mostTogether = 8

/** One worker and the cells that it has under way. */
interface Seat {
  readonly client: Client
  cells: readonly ExperimentSpec[]
  records: RunRecord[]
}

export class Pool {
  private readonly seats: readonly Seat[]
  private waiting: readonly ExperimentSpec[] = []
  private backend: BackendName = 'wasm'
  private paused = false
  private active = false

  /** `size` workers at the most; each is made when there is something to train and let go when there is not. */
  constructor(
    createWorker: () => WorkerEndpoint,
    dataUrl: string,
    size: number,
    private readonly listener: PoolListener,
  ) {
    this.seats = Array.from({ length: size }, () => {
      const seat: Seat = {
        cells: [],
        records: [],
        client: new Client(createWorker, dataUrl, {
          images: () => {},
          projected: () => {},
          events: (events) => this.hear(seat, events),
          restarted: (backend) => this.restart(seat, backend),
          failed: (problem, ofRun) => ofRun && this.fail(seat, problem),
        }),
      }
      return seat
    })
  }

  /** Trains the cells in this order; a sweep under way is stopped. */
  run(cells: readonly ExperimentSpec[], backend: BackendName): void {
    this.stop()
    this.waiting = cells
    this.backend = backend
    this.active = true
    this.fill()
  }

  pause(): void {
    this.paused = true
    for (const { client, cells } of this.seats) if (cells.length > 0) client.pause()
  }

  resume(): void {
    this.paused = false
    for (const { client, cells } of this.seats) if (cells.length > 0) client.resume()
    this.fill()
  }

  /** What was under way is lost; what had ended stays told. */
  stop(): void {
    this.active = false
    this.paused = false
    this.waiting = []
    for (const seat of this.seats) this.leave(seat)
  }

  /** Gives every free seat something to do, or lets its worker go. A GPU serves one seat. */
  private fill(): void {
    if (this.paused || !this.active) return
    const seats = isGpu(this.backend) ? this.seats.slice(0, 1) : this.seats
    for (const seat of seats) {
      if (seat.cells.length > 0) continue
      const cells = isGpu(this.backend) ? nextTogether(this.waiting) : this.waiting.slice(0, 1)
      this.waiting = this.waiting.filter((cell) => !cells.includes(cell))
      if (cells.length === 0) this.leave(seat)
      else {
        seat.cells = cells
        seat.records = cells.map(emptyRecord)
        seat.client.startCells(cells, this.backend)
      }
    }
    if (this.seats.some(({ cells }) => cells.length > 0)) return
    this.stop()
    this.listener.finished()
  }

  private hear(seat: Seat, events: readonly RunEvent[]): void {
    for (const [index, before] of seat.records.entries()) {
      const record = events
        .map((event) => ofModel(event, index))
        .filter((event) => event !== null)
        .reduce(withEvent, before)
      // One that settled before the others of its seat has ended.
      const ended = record.seeds[0]?.settled && !record.ending ? { ...record, ending: { kind: 'complete' as const } } : record
      seat.records[index] = ended
      if (!before.ending && ended !== before) this.listener.changed(ended)
    }
    if (events.some(({ type }) => type === 'ended')) this.free(seat)
  }

  private restart(seat: Seat, backend: BackendName): void {
    seat.records = seat.cells.map(emptyRecord)
    for (const record of seat.records) this.listener.changed(record)
    // A GPU that has failed would fail again, and on a CPU the other seats can help.
    if (isGpu(this.backend)) this.backend = backend
    this.fill()
  }

  private fail(seat: Seat, problem: Problem): void {
    for (const cell of seat.cells) this.listener.failed(cell, problem)
    this.free(seat)
  }

  private free(seat: Seat): void {
    seat.cells = []
    this.fill()
  }

  private leave(seat: Seat): void {
    seat.client.close()
    seat.cells = []
    seat.records = []
  }
}

const isGpu = (backend: BackendName): boolean => backend === 'webgpu' || backend === 'webgl'

/** The first cell and those that can train beside it: dense networks, equal but for seed and corruption, within the memory. */
function nextTogether(cells: readonly ExperimentSpec[]): readonly ExperimentSpec[] {
  const [first] = cells
  if (!first || isConvolutional(networkOf(first).layers)) return cells.slice(0, 1)
  const common = ({ seed: _, corruption: __, ...rest }: ExperimentSpec): string => JSON.stringify(rest)
  const alike = cells.filter((cell) => common(cell) === common(first))
  let count = Math.min(mostTogether, alike.length)
  while (count > 1 && memoryProblem({ ...first, seeds: count })) count--
  return alike.slice(0, count)
}
