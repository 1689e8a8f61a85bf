// What the reader can do on the workbench of chapter 1.
import type { StoreApi } from 'zustand/vanilla'
import type { AnswerIn } from '../experiment/chapters/table.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { runKey } from '../experiment/runs/run-key.ts'
import { withField } from '../experiment/runs/spec.ts'
import { singleSeeds } from '../experiment/runs/sweep.ts'
import type { QuestionOf } from '../protocol/questions.ts'
import type { Trainer } from '../protocol/trainer.ts'
import { isComparable } from './ghosts.ts'
import { inPhase, withJob } from './jobs.ts'
import { withNotices } from './notices.ts'
import type { Recall } from './recall.ts'
import type { RunActions } from './run-actions.ts'
import { isComplete, recordOf } from './runs.ts'
import type { State } from './state.ts'
import { cutOffOf, isUnderWay, remembered, shownRecord, type Workbench, withEarlier } from './workbench.ts'

const owner = 'by-heart'
/** Levels whose curves come back with settings that have been run before: the truth, and nothing but noise. */
const comparisons = [0, 1]
/** Images shown on the wall at the most. */
const mostShown = 1000

/** The images of chapter 1's settings. */
export const benchImages = ({ dataset, n }: Pick<ExperimentSpec, 'dataset' | 'n'>): QuestionOf<'images'> => ({
  type: 'images',
  dataset,
  n,
  count: Math.min(n, mostShown),
})

export function createWorkbenchActions(
  { getState, setState }: StoreApi<State>,
  trainer: Trainer,
  { trainRun, stopRun }: RunActions,
  recall: Recall,
  ask: (question: QuestionOf<'images'>) => void,
) {
  const settings = (): ExperimentSpec => getState().places[owner]
  const bench = (change: (workbench: Workbench) => Partial<Workbench>): void =>
    setState(({ workbench }) => ({ workbench: { ...workbench, ...change(workbench) } }))
  const settle = (spec: ExperimentSpec): void => setState(({ places }) => ({ places: { ...places, [owner]: spec } }))
  const openImages = (): void => ask(benchImages(settings()))
  /** What was shown stands among the earlier runs, and nothing in its place. */
  const clear = (): void => bench((workbench) => ({ ...withEarlier(workbench), scrubbed: null, isUnfinished: false }))

  const start = (): void => {
    clear()
    bench(() => ({ shown: settings(), cutOff: null }))
    openImages()
    trainRun(owner, settings())
  }

  /** Shows the finished run of the settings, if this browser has kept it. */
  const showKept = async (): Promise<void> => {
    const spec = settings()
    await recall(singleSeeds(spec), { pictures: true })
    // The reader may have gone on meanwhile.
    if (settings() !== spec || getState().workbench.shown) return
    const record = recordOf(getState().runs, spec)
    if (record?.ending?.kind === 'complete' && record.snapshots.length > 0) bench(() => ({ shown: spec, isUnfinished: false }))
  }

  /** Brings back the curves of earlier runs. */
  const bringBack = async (specs: readonly ExperimentSpec[]): Promise<void> => {
    await recall(specs.flatMap(singleSeeds))
    const found = specs.filter((spec) => isComplete(getState().runs, spec))
    bench(({ earlier }) => ({ earlier: remembered([...earlier, ...found]) }))
  }

  /** Takes settings over; a run that differs from them in more than p is ended and cleared away. Its own settings show it again. */
  const adopt = (spec: ExperimentSpec): void => {
    if (isComparable(settings(), spec)) {
      settle(spec)
      bench(() => ({ isUnfinished: false }))
      return
    }
    const cutOff = cutOffOf(getState())
    stopRun(owner)
    settle(spec)
    clear()
    const isBack = cutOff !== null && runKey(cutOff) === runKey(spec)
    bench(() => (isBack ? { shown: cutOff, cutOff: null } : { cutOff }))
    openImages()
    if (!isBack) void showKept()
    void bringBack(comparisons.map((corruption) => ({ ...spec, corruption })))
  }

  const set = (name: keyof ExperimentSpec, value: string | number): void => {
    const { spec, notices } = withField(settings(), name, value)
    adopt(spec)
    setState((state) => ({ notices: withNotices(state.notices, notices) }))
  }

  const phase = (next: 'running' | 'paused'): void =>
    setState(({ jobs }) => {
      const job = jobs.get(owner)
      return job ? { jobs: withJob(jobs, owner, inPhase(job, next)) } : {}
    })

  return {
    start,
    stop: () => stopRun(owner),
    adopt,
    showKept,
    bringBack,
    openImages,
    /** Sets one field of the run through its form; what the form has to say becomes a notice. */
    setRunField: set,
    /** As `adopt`, on the way back through the history: starts nothing, and a run at another p is ended and stays as a ghost. */
    revisit(spec: ExperimentSpec): void {
      adopt(spec)
      const { shown } = getState().workbench
      if (!shown || shown.corruption === spec.corruption) return
      stopRun(owner)
      clear()
      void showKept()
    },
    /** p was let go: a page on which something has run runs again, another shows what an earlier visit ran there. */
    releaseCorruption(): void {
      const state = getState()
      const { shown } = state.workbench
      if (!shown) {
        void showKept()
        return
      }
      const isThere = shown.corruption === settings().corruption
      if (!(isThere && (isUnderWay(state) || shownRecord(state)?.ending?.kind === 'complete'))) start()
    },
    newSeed(): void {
      const { seed, seeds } = settings()
      set('seed', seed + seeds)
      start()
    },
    pause(): void {
      trainer.pause(owner)
      phase('paused')
    },
    resume(): void {
      trainer.resume(owner)
      phase('running')
      bench(() => ({ scrubbed: null }))
    },
    step(): void {
      trainer.step(owner)
      bench(() => ({ scrubbed: null }))
    },
    /** The answer to the chapter's question sets every label at random and starts the first run. */
    answerAndRun(answer: AnswerIn<'by-heart'>): void {
      setState(({ answers, places }) => ({
        answers: { ...answers, [owner]: answer },
        places: { ...places, [owner]: { ...places[owner], corruption: 1 } },
      }))
      start()
    },
    /** Sets p and runs. */
    lie(corruption: number): void {
      set('corruption', corruption)
      start()
    },
    scrub(scrubbed: number | null): void {
      bench(() => ({ scrubbed }))
    },
    /** After a failure: asks again for what did not come. */
    retry(): void {
      const { workbench, runs } = getState()
      if (workbench.shown && !isUnderWay(getState()) && !isComplete(runs, workbench.shown)) start()
      else openImages()
    },
  }
}
