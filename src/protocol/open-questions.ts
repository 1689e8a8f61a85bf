// Questions that a worker has been asked and has not answered.
import type { Problem } from '../experiment/runs/problem.ts'
import type { Report, Request } from './messages.ts'
import {
  type AnswerOf,
  type AskOptions,
  needsOwnWorker,
  type Question,
  QuestionError,
  type QuestionOf,
  type QuestionType,
} from './questions.ts'

interface OpenQuestion {
  readonly question: Question
  readonly answered: (answer: AnswerOf<QuestionType>) => void
  readonly refused: (problem: Problem) => void
  readonly onProgress: ((share: number) => void) | undefined
  /** Workers that were lost before they answered it. */
  losses: number
}

/** A question that has outlived so many workers may be what kills them. */
const mostLosses = 2

export class OpenQuestions {
  private lastId = 0
  private readonly open = new Map<number, OpenQuestion>()

  constructor(private readonly send: (request: Request) => void) {}

  get count(): number {
    return this.open.size
  }

  /** Whether one of them is computed, in parts that may be long. */
  get areComputed(): boolean {
    return [...this.open.values()].some(({ question }) => needsOwnWorker(question))
  }

  /** Resolves with the answer; rejects with a {@link QuestionError}, or with the signal's reason. */
  ask<T extends QuestionType>(question: QuestionOf<T>, { signal, patienceMs, onProgress }: AskOptions): Promise<AnswerOf<T>> {
    const id = ++this.lastId
    return new Promise<AnswerOf<T>>((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const withdraw = (): void => {
        this.send({ type: 'withdraw', id })
        settled(() => reject(signal?.reason))
      }
      const settled = (settle: () => void): void => {
        this.open.delete(id)
        clearTimeout(timer)
        signal?.removeEventListener('abort', withdraw)
        settle()
      }
      const giveUp = (): void => {
        this.send({ type: 'withdraw', id })
        settled(() => reject(new QuestionError({ kind: 'internal', message: 'no answer in time' })))
      }
      const timer = patienceMs === undefined ? undefined : setTimeout(giveUp, patienceMs)
      signal?.addEventListener('abort', withdraw)
      this.open.set(id, {
        question: question as Question,
        answered: (answer) => settled(() => resolve(answer as AnswerOf<T>)),
        refused: (problem) => settled(() => reject(new QuestionError(problem))),
        onProgress,
        losses: 0,
      })
      this.send({ type: 'ask', id, question: question as Question })
    })
  }

  hear(report: Extract<Report, { type: 'answered' | 'progressed' | 'refused' }>): void {
    const asked = this.open.get(report.id)
    if (report.type === 'answered') asked?.answered(report.answer)
    else if (report.type === 'refused') asked?.refused(report.problem)
    else asked?.onProgress?.(report.share)
  }

  /** The worker is gone: what it has not answered is asked again of the next one, unless it has outlived too many. */
  workerLost(problem: Problem): void {
    for (const asked of [...this.open.values()]) if (++asked.losses >= mostLosses) asked.refused(problem)
  }

  /** All that is open, for a worker that has just been made. */
  requests(): Request[] {
    return [...this.open].map(([id, { question }]) => ({ type: 'ask', id, question }))
  }

  /** Nothing more will be answered. */
  refuseAll(problem: Problem): void {
    for (const asked of [...this.open.values()]) asked.refused(problem)
  }
}
