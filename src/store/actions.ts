// What the reader can do, each a change of the one state.
import type { StoreApi } from 'zustand/vanilla'
import type { RunArchive } from '../archive/shelf.ts'
import type { Notice } from '../experiment/fields/form.ts'
import type { BackendName, Timing } from '../experiment/runs/backend.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { emptyRecord } from '../experiment/runs/run-record.ts'
import { withField } from '../experiment/runs/spec.ts'
import type { Client } from '../protocol/client.ts'
import type { Pool } from '../protocol/pool.ts'
import { fastestOf } from '../protocol/time-backends.ts'
import { createFiveWaysActions } from './five-ways-actions.ts'
import { ghostsBeside, isComparable } from './ghosts.ts'
import { createMoreNoiseActions, type NeighbourGauge } from './more-noise-actions.ts'
import { createRecallActions } from './recall-actions.ts'
import { createRegulariserActions } from './regulariser-actions.ts'
import { isUnderWay, type State, withNotices } from './state.ts'
import { createSweepActions } from './sweep-actions.ts'
import { createTheoremActions } from './theorem-actions.ts'

/** Levels whose curves come back with settings that have been run before: the truth, and nothing but noise. */
const comparisons = [0, 1]

export type Actions = ReturnType<typeof createActions>

/** `client` and `archive` serve single runs, `pool` and `cellArchive` the cells of sweeps. */
export function createActions(
  store: StoreApi<State>,
  client: Client,
  archive: RunArchive,
  pool: Pool,
  cellArchive: RunArchive,
  gauge: NeighbourGauge,
) {
  const { getState, setState } = store
  const notify = (...notices: readonly Notice[]): void => setState((state) => ({ notices: withNotices(state.notices, notices) }))

  const { openImages, recall, recallGhosts } = createRecallActions(store, client, archive)

  const start = (): void => {
    setState(({ spec, record, ghosts }) => ({
      record: emptyRecord(spec),
      ghosts: ghostsBeside(spec, ghosts, record),
      phase: 'starting',
      recalled: false,
      scrubbed: null,
      problem: null,
      unfinished: false,
    }))
    openImages()
    const { spec, backend } = getState()
    client.start(spec, backend)
  }

  /** Takes settings over; a run that differs from them in more than p is ended and cleared away. */
  const adopt = (spec: ExperimentSpec): void => {
    if (isComparable(getState().spec, spec)) {
      setState({ spec, unfinished: false })
      return
    }
    client.stop()
    setState({ spec, record: null, ghosts: [], phase: 'idle', recalled: false, scrubbed: null, problem: null, unfinished: false })
    openImages()
    void recall()
    void recallGhosts(comparisons)
  }

  /** As `adopt`, on the way back through the history: starts nothing, and a run at another p is ended and stays as a ghost. */
  const revisit = (spec: ExperimentSpec): void => {
    adopt(spec)
    const { record } = getState()
    if (!record || record.spec.corruption === spec.corruption) return
    client.stop()
    setState(({ ghosts }) => ({ record: null, ghosts: ghostsBeside(spec, ghosts, record), phase: 'idle', scrubbed: null, problem: null }))
    void recall()
  }

  const setField = (name: keyof ExperimentSpec, value: string | number): void => {
    const { spec, notices } = withField(getState().spec, name, value)
    adopt(spec)
    notify(...notices)
  }

  const stop = (): void => {
    client.stop()
    setState(({ record }) => ({ phase: 'over', record: record && { ...record, ending: { kind: 'stopped' } } }))
  }

  return {
    ...createSweepActions(store, pool, cellArchive),
    ...createFiveWaysActions(store, client),
    ...createMoreNoiseActions(store, gauge),
    ...createRegulariserActions(store),
    ...createTheoremActions(store, client, archive),
    start,
    stop,
    adopt,
    revisit,
    recall,
    recallGhosts,
    openImages,
    /** Sets one field through the validator; what that had to say is told. */
    setField,
    /** p was let go: a page on which something has run runs again, another shows what an earlier visit ran there. */
    releaseCorruption(): void {
      const { record, spec, phase } = getState()
      if (!record) void recall()
      const shown = record?.spec.corruption === spec.corruption
      if (record && !(shown && (isUnderWay(phase) || record.ending?.kind === 'complete'))) start()
    },
    newSeed(): void {
      const { spec } = getState()
      setField('seed', spec.seed + spec.seeds)
      start()
    },
    pause(): void {
      client.pause()
      setState({ phase: 'paused' })
    },
    resume(): void {
      client.resume()
      setState({ phase: 'running', scrubbed: null })
    },
    step(): void {
      client.step()
      setState({ scrubbed: null })
    },
    /** The answer to the chapter's question sets every label at random and starts the first run. */
    answer(answer: string): void {
      setState(({ spec }) => ({ answer, spec: { ...spec, corruption: 1 }, unfinished: false }))
      start()
    },
    /** Sets p and runs. */
    lie(corruption: number): void {
      setField('corruption', corruption)
      start()
    },
    /** Goes on without an answer; nothing starts. */
    skipQuestion(skipped: string): void {
      setState({ answer: skipped })
    },
    askAgain(): void {
      setState({ answer: null })
    },
    scrub(scrubbed: number | null): void {
      setState({ scrubbed })
    },
    notify,
    dismissNotices(): void {
      setState({ notices: [] })
    },
    /** After a failure: asks again for what did not come. */
    retry(): void {
      const { phase, record } = getState()
      setState({ problem: null })
      if (record && phase === 'over') start()
      else openImages()
    },
    tookTime(timings: readonly Timing[]): void {
      setState(({ override }) => ({ timings, backend: override ?? fastestOf(timings) }))
    },
    chooseBackend(override: BackendName | null): void {
      setState(({ timings }) => ({ override, backend: override ?? fastestOf(timings) }))
    },
  }
}
