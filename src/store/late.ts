// A trainer and a shelf whose code may still be on its way: what is asked of them waits for it, in order.
import type { StoreApi } from 'zustand/vanilla'
import type { Shelf } from '../archive/shelf.ts'
import type { ChapterId } from '../experiment/chapters/table.ts'
import type { Problem } from '../experiment/runs/problem.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { emptyRecord } from '../experiment/runs/run-record.ts'
import { QuestionError } from '../protocol/questions.ts'
import type { Trainer, Training } from '../protocol/trainer.ts'
import { withJob } from './jobs.ts'
import type { Kept } from './recall.ts'
import { shelve } from './runs.ts'
import type { State } from './state.ts'

/** `fetch` is called for every act: it resolves with the same trainer, and after a failure tries again. */
export function lateTrainer({ setState }: StoreApi<State>, fetch: () => Promise<Trainer>): Training {
  const tell = (act: (trainer: Trainer) => void): void => void fetch().then(act, () => {})
  const train = (owner: string, cells: readonly ExperimentSpec[], act: (trainer: Trainer) => void): void =>
    void fetch().then(act, (error: unknown) => setState((state) => refused(state, owner as ChapterId, cells, problemOf(error))))
  return {
    run: (owner, cells, backend) => train(owner, cells, (trainer) => trainer.run(owner, cells, backend)),
    sweep: (owner, cells, backend) => train(owner, cells, (trainer) => trainer.sweep(owner, cells, backend)),
    pause: (owner) => tell((trainer) => trainer.pause(owner)),
    step: (owner) => tell((trainer) => trainer.step(owner)),
    resume: (owner) => tell((trainer) => trainer.resume(owner)),
    stop: (owner) => tell((trainer) => trainer.stop(owner)),
    ask: (question, options) =>
      fetch().then(
        (trainer) => trainer.ask(question, options),
        (error: unknown) => {
          throw new QuestionError(problemOf(error))
        },
      ),
  }
}

/** A shelf that does not come has nothing. */
export function lateShelf(fetch: () => Promise<Shelf>): Kept {
  return {
    find: (cells) =>
      fetch().then(
        (shelf) => shelf.find(cells),
        () => [],
      ),
  }
}

/** What was to be trained has failed, unless it was stopped meanwhile. */
function refused({ jobs, runs }: State, owner: ChapterId, cells: readonly ExperimentSpec[], problem: Problem): Partial<State> {
  if (!jobs.has(owner)) return {}
  const failed = cells.map((cell) => ({ record: emptyRecord(cell), from: 'here' as const, problem }))
  return { jobs: withJob(jobs, owner, null), runs: shelve(runs, failed) }
}

/** Only a reload surely asks for the code again. */
const problemOf = (error: unknown): Problem => ({
  kind: 'page',
  message: `The code that trains networks could not be loaded: ${error instanceof Error ? error.message : String(error)}.`,
})
