// Questions to a worker, and their answers, kept as long as they are of use.
import type { StoreApi } from 'zustand/vanilla'
import type { Problem } from '../experiment/runs/problem.ts'
import { type Question, QuestionError, questionKey } from '../protocol/questions.ts'
import type { Trainer } from '../protocol/trainer.ts'
import type { Asked, State } from './state.ts'

/** Answers hold images: only the last ones stay. */
const mostAsked = 16

const justAsked: Asked = { answer: null, share: 0, problem: null }

export function createAskActions({ getState, setState }: StoreApi<State>, trainer: Trainer) {
  const tell = (key: string, news: Partial<Asked>): void =>
    setState(({ asked }) => {
      const next = new Map(asked)
      const known = next.get(key) ?? justAsked
      next.delete(key)
      next.set(key, { ...known, ...news })
      // Those that wait for their answer stay: it would come to nobody, and push out another.
      const answered = [...next].filter(([, { answer, problem }]) => answer !== null || problem !== null).map(([old]) => old)
      for (const old of answered.slice(0, Math.max(0, next.size - mostAsked))) next.delete(old)
      return { asked: next }
    })
  return {
    /** Asks a worker, unless that has been done; one that could not answer is asked again. The answer comes into the state. */
    ask(question: Question): void {
      const key = questionKey(question)
      const known = getState().asked.get(key)
      if (known && known.problem === null) return
      tell(key, justAsked)
      trainer.ask(question, { onProgress: (share) => tell(key, { share }) }).then(
        (answer) => tell(key, { answer, share: 1 }),
        (error: unknown) => tell(key, { problem: problemOf(error) }),
      )
    },
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof QuestionError) return error.problem
  return { kind: 'internal', message: error instanceof Error ? error.message : String(error) }
}
