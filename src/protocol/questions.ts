// What a worker can be asked besides training, and what it answers. A new question is a line here and a file in engine/questions.
import type { DatasetName } from '../experiment/datasets/catalogue.ts'
import type { OpenedImages, ProjectedImages, Projection } from '../experiment/datasets/images.ts'
import type { BackendName, Timing } from '../experiment/runs/backend.ts'
import type { Problem } from '../experiment/runs/problem.ts'

/** By type: what is asked, and what comes back. */
export interface Conversations {
  /** The first n training images, `count` of them to look at. */
  images: { question: { readonly dataset: DatasetName; readonly n: number; readonly count: number }; answer: OpenedImages }
  /** Where images lie along a direction, for Theorem 1. */
  projection: { question: Projection; answer: ProjectedImages }
  /** Test error, 0-1, of the nearest-neighbour classifier on n training images with their true labels. */
  neighbour: { question: { readonly dataset: DatasetName; readonly n: number }; answer: number }
  /** How long a training step of the default network takes on a backend. */
  timing: { question: { readonly backend: BackendName }; answer: Timing }
}

export type QuestionType = keyof Conversations
export type QuestionOf<T extends QuestionType> = { readonly type: T } & Conversations[T]['question']
export type AnswerOf<T extends QuestionType> = Conversations[T]['answer']
export type Question = { [T in QuestionType]: QuestionOf<T> }[QuestionType]

/** These compute for long, or may take their worker with them: they get one of their own, and it goes when they are answered. */
const computing: ReadonlySet<QuestionType> = new Set(['neighbour', 'timing'])

export const needsOwnWorker = ({ type }: Question): boolean => computing.has(type)

/** Names a question: equal questions have equal keys. */
export const questionKey = (question: Question): string =>
  JSON.stringify(Object.entries(question).sort(([one], [other]) => (one < other ? -1 : 1)))

export interface AskOptions {
  /** Aborted: the answer is not wanted any more, and the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal
  /** Refused after so long without an answer, counted from when a worker was asked, ms. */
  readonly patienceMs?: number
  /** Share of the work done, 0-1. */
  readonly onProgress?: (share: number) => void
}

/** A question that could not be answered, and why. */
export class QuestionError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message)
    this.name = 'QuestionError'
  }
}
