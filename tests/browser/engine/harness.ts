// A page with nothing on it but a line to the real training worker: tests call what it hangs on the window.

import { packedDatasets } from '../../../src/experiment/datasets/catalogue.ts'
import { defaultsOf } from '../../../src/experiment/fields/field.ts'
import type { BackendName, Timing } from '../../../src/experiment/runs/backend.ts'
import type { RunEvent } from '../../../src/experiment/runs/run-events.ts'
import { type ExperimentSpec, runFields } from '../../../src/experiment/runs/run-fields.ts'
import { singleSeeds } from '../../../src/experiment/runs/sweep.ts'
import { timeBackends } from '../../../src/protocol/calibration.ts'
import { Line } from '../../../src/protocol/line.ts'
import { Trainer } from '../../../src/protocol/trainer.ts'

/** What a run told that does not depend on the clock. */
export interface Telling {
  readonly backend: string
  readonly batchLosses: number[]
  readonly curve: { readonly step: number; readonly trainLoss: number; readonly trainAccuracy: number; readonly testAccuracy: number }[]
  /** Of all seeds. */
  readonly testAccuracies: (number | null)[]
  readonly ending: string
}

const createWorker = () => new Worker(new URL('../../../src/engine/worker.ts', import.meta.url), { type: 'module' })
const dataSets = { url: new URL('data/', document.baseURI).href, catalogue: () => packedDatasets }

/** Runs the default spec with `changes` on a backend; rejects when it fails or has to step down. */
function run(changes: Partial<ExperimentSpec>, backend: BackendName): Promise<Telling> {
  return new Promise((resolve, reject) => {
    const events: RunEvent[] = []
    const line = new Line(createWorker, dataSets, {
      events: (news) => {
        events.push(...news)
        if (events.at(-1)?.type === 'ended') resolve(tellingOf(events))
      },
      restarted: (restart) => reject(new Error(`${backend} stepped down to ${restart.backend}: ${restart.reason}`)),
      checkpointed: () => {},
      replaced: () => {},
      unusable: () => {},
      failed: ({ message }) => reject(new Error(message)),
    })
    line.start({ cells: singleSeeds({ ...defaultsOf(runFields), ...changes }), pictures: true }, backend)
  })
}

function tellingOf(events: readonly RunEvent[]): Telling {
  const telling = {
    backend: '',
    batchLosses: [] as number[],
    curve: [] as Telling['curve'],
    testAccuracies: [] as (number | null)[],
    ending: '',
  }
  for (const event of events) {
    if (event.type === 'began') telling.backend = event.backend
    if (event.type === 'progressed') telling.batchLosses.push(...event.batchLosses)
    if (event.type === 'evaluated') telling.curve.push(...event.points.map(({ point }) => point))
    if (event.type === 'settled') telling.testAccuracies[event.index] = event.result.testAccuracy
    if (event.type === 'ended') telling.ending = event.ending.kind
  }
  return telling
}

export interface EngineWindow {
  run: typeof run
  time: typeof time
}

/** Times the backends as the page does. */
async function time(): Promise<Timing[]> {
  const unheard = () => {}
  const trainer = new Trainer(
    createWorker,
    dataSets,
    { workers: 1, bytes: Number.POSITIVE_INFINITY },
    { changed: unheard, failed: unheard, restarted: unheard, replaced: unheard, unusable: unheard, finished: unheard },
  )
  const timings = await timeBackends(trainer)
  trainer.close()
  return timings
}

Object.assign(window, { run, time } satisfies EngineWindow)
