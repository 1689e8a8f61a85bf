// Times the backends on this machine, one after another.
import type { BackendName, Timing } from '../experiment/runs/backend.ts'
import type { Trainer } from './trainer.ts'

/** A backend that has not answered after so long cannot serve, ms. */
const patienceMs = 20_000

const gpus: readonly BackendName[] = ['webgpu', 'webgl']

/** What notes the GPU that is being tried, where the note outlives a page that the try takes with it. */
export interface ProbeNote {
  /** GPUs whose try has taken a page with it, and that are not tried again. */
  readonly avoided: ReadonlySet<BackendName>
  begin(backend: BackendName): void
  end(): void
  /** All may be tried again. */
  forgive(): void
}

/** Times wasm first, then the GPUs; plain JavaScript where wasm cannot serve. Never rejects: what cannot serve has its reason. */
export async function timeBackends(trainer: Pick<Trainer, 'ask'>, note: ProbeNote = noNote): Promise<Timing[]> {
  const timings = [await timeOne(trainer, 'wasm')]
  if (timings[0]?.msPerStep === null) timings.push(await timeOne(trainer, 'cpu'))
  for (const backend of gpus) {
    if (note.avoided.has(backend)) {
      timings.push(cannot(backend, 'not tried: the last try took the page with it; Measure again tries once more'))
      continue
    }
    note.begin(backend)
    timings.push(await timeOne(trainer, backend))
    note.end()
  }
  return timings
}

const noNote: ProbeNote = { avoided: new Set(), begin: () => {}, end: () => {}, forgive: () => {} }

async function timeOne(trainer: Pick<Trainer, 'ask'>, backend: BackendName): Promise<Timing> {
  try {
    return await trainer.ask({ type: 'timing', backend }, { patienceMs })
  } catch (error) {
    return cannot(backend, error instanceof Error ? error.message : String(error))
  }
}

const cannot = (backend: BackendName, reason: string): Timing => ({ backend, msPerStep: null, reason, losses: [] })
