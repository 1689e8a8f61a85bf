// What the worker's reports do to the one state.
import type { StoreApi } from 'zustand/vanilla'
import type { RunArchive } from '../archive/shelf.ts'
import type { Notice } from '../experiment/fields/form.ts'
import { randomOutcomeOf } from '../experiment/runs/random-outcome.ts'
import { emptyRecord, type RunRecord, withEvent } from '../experiment/runs/run-record.ts'
import type { Listener } from '../protocol/client.ts'
import { type State, withNotices } from './state.ts'

/** A listener for the client; finished runs go to the archive. */
export function createListener({ getState, setState }: StoreApi<State>, archive: RunArchive): Listener {
  const notify = (notice: Notice): void => setState((state) => ({ notices: withNotices(state.notices, [notice]) }))
  const keep = (record: RunRecord): void => {
    archive.save(record).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error)
      notify({ field: 'storage', message: `storage: this run stays on the page but a reload will lose it (${reason})` })
    })
  }
  return {
    images: (opened) => {
      const { spec, problem, samples } = getState()
      setState({ samples: { ...samples, [opened.dataset]: opened } })
      if (opened.dataset === spec.dataset && opened.n === spec.n) setState({ opened, problem: problem?.kind === 'data' ? null : problem })
    },
    projected: (projected) => setState({ projected }),
    events: (events) => {
      const { record, phase, atRandom } = getState()
      if (!record) return
      const next = events.reduce(withEvent, record)
      setState({
        record: next,
        phase: next.ending ? 'over' : phase === 'starting' ? 'running' : phase,
        atRandom: randomOutcomeOf(next) ?? atRandom,
      })
      if (next.ending?.kind === 'complete') keep(next)
    },
    restarted: (backend, reason) => {
      setState(({ record }) => ({ record: record && emptyRecord(record.spec), phase: 'starting', scrubbed: null, backend }))
      notify({ field: 'worker', message: `worker: ${reason}; the run starts again from its seed on ${backend}` })
    },
    failed: (problem, ofRun) => setState(({ phase }) => ({ problem, phase: ofRun ? 'over' : phase })),
  }
}
