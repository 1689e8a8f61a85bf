// What the reader can do on the workbench of chapter 1.
import type { StoreApi } from 'zustand/vanilla'
import type { AnswerIn } from '../experiment/chapters/table.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { runKey } from '../experiment/runs/run-key.ts'
import { withField } from '../experiment/runs/spec.ts'
import { singleSeeds } from '../experiment/runs/sweep.ts'
import type { QuestionOf } from '../protocol/questions.ts'
import type { Training } from '../protocol/trainer.ts'
import { differInCorruption } from './ghosts.ts'
import { inPhase, withJob } from './jobs.ts'
import { withNotices } from './notices.ts'
import type { Recall } from './recall.ts'
import type { RunActions } from './run-actions.ts'
import { isComplete } from './runs.ts'
import type { State } from './state.ts'
import { computedRecord, isToBeSeen, isUnderWay, remembered, undone, type Workbench, withEarlier } from './workbench.ts'

const owner = 'by-heart'
/** Levels whose curves come back with settings that have been run before: the truth, and nothing but noise. */
const comparisons = [0, 1]
/** Changes that can be undone. */
const mostPast = 30
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
  trainer: Training,
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
  const clear = (): void => bench((workbench) => ({ ...withEarlier(workbench), scrubbed: null, paced: null, isUnfinished: false }))

  /** Settings have left those of the run that is shown: that can be undone. */
  const leave = (): void =>
    bench(({ shown, past }) => ({ past: shown && runKey(shown) !== runKey(settings()) ? [...past, shown].slice(-mostPast) : past }))

  const train = (): void => {
    clear()
    bench(() => ({ shown: settings() }))
    openImages()
    trainRun(owner, settings())
  }

  const start = (): void => {
    leave()
    train()
  }

  /** Shows the finished run of the settings, if this browser has kept it. */
  const showKept = async (): Promise<void> => {
    const spec = settings()
    await recall(singleSeeds(spec), { pictures: true })
    // The reader may have gone on meanwhile.
    if (settings() !== spec || getState().workbench.shown) return
    if (isToBeSeen(getState(), spec)) bench(() => ({ shown: spec, isUnfinished: false }))
  }

  /** Brings back the curves of earlier runs. */
  const bringBack = async (specs: readonly ExperimentSpec[]): Promise<void> => {
    await recall(specs.flatMap(singleSeeds))
    const found = specs.filter((spec) => isComplete(getState().runs, spec))
    bench(({ earlier }) => ({ earlier: remembered([...earlier, ...found]) }))
  }

  /** Takes settings over; a run that differs from them in more than p is ended, and stands among the earlier ones. Its own settings show it again. */
  const adopt = (spec: ExperimentSpec): void => {
    if (differInCorruption(settings(), spec)) {
      settle(spec)
      bench(() => ({ isUnfinished: false }))
      return
    }
    stopRun(owner)
    settle(spec)
    leave()
    clear()
    openImages()
    if (isToBeSeen(getState(), spec)) bench(() => ({ shown: spec }))
    else void showKept()
    void bringBack(comparisons.map((corruption) => ({ ...spec, corruption })))
  }

  const set = (name: keyof ExperimentSpec, value: string | number): void => {
    const { spec, notices } = withField(settings(), name, value, getState().catalogue)
    adopt(spec)
    setState((state) => ({ notices: withNotices(state.notices, notices) }))
  }

  /** Settings were let go: a page on which something has run runs again, another shows what an earlier visit ran there. */
  const runAgain = (): void => {
    const state = getState()
    const { shown } = state.workbench
    if (!shown) {
      void showKept()
      return
    }
    const isThere = runKey(shown) === runKey(settings())
    if (!(isThere && (isUnderWay(state) || computedRecord(state)?.ending?.kind === 'complete'))) start()
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
      if (!shown || runKey(shown) === runKey(spec)) return
      stopRun(owner)
      clear()
      void showKept()
    },
    /** p was let go. */
    releaseCorruption: runAgain,
    /** Changes some settings at once, as a switch beside the slider does, and runs as letting the slider go does. */
    change(changes: Partial<ExperimentSpec>): void {
      const hasRun = getState().workbench.shown !== null
      adopt({ ...settings(), ...changes })
      if (hasRun) start()
    },
    /** Goes back to the settings before the last change: their run is shown again, as far as it came, where it is still known, else run again. */
    undo(): void {
      const state = getState()
      const spec = undone(state)
      if (!spec) return
      stopRun(owner)
      clear()
      settle(spec)
      openImages()
      // While p is being moved it is the run in sight that is gone back to: nothing of the past is used up.
      bench(({ past }) => ({ past: past.includes(spec) ? past.slice(0, past.lastIndexOf(spec)) : past }))
      if (isToBeSeen(getState(), spec)) bench(() => ({ shown: spec }))
      else train()
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
    /**
     * The answer to the chapter's question sets every label at random and starts the first run. Who does not want to guess is shown
     * what a link shared, if that has lies in it. `slowly`: to be watched.
     */
    answerAndRun(answer: AnswerIn<'by-heart'>, slowly = false): void {
      const before = settings().corruption
      const corruption = answer === 'skipped' && before > 0 ? before : 1
      setState(({ answers, places }) => ({
        answers: { ...answers, [owner]: answer },
        places: { ...places, [owner]: { ...places[owner], corruption } },
      }))
      start()
      bench(() => ({ paced: slowly ? 0 : null }))
    },
    /** Sets p and runs; `slowly`: to be watched. */
    lie(corruption: number, slowly = false): void {
      set('corruption', corruption)
      start()
      bench(() => ({ paced: slowly ? 0 : null }))
    },
    /** Of a run that is shown slowly, the evaluation whose turn it is; null shows all. */
    pace(paced: number | null): void {
      bench(() => ({ paced }))
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
