// Questions to a worker, and their answers, kept as long as they are of use.
import type { StoreApi } from 'zustand/vanilla'
import type { Problem } from '../experiment/runs/problem.ts'
import { type Question, QuestionError, questionKey } from '../protocol/questions.ts'
import type { Training } from '../protocol/trainer.ts'
import type { Asked, State } from './state.ts'

/** Answers hold images: only the last ones stay. */
const mostAsked = 16

const justAsked: Asked = { answer: null, share: 0, problem: null }

/** A question on its way. */
interface OpenQuestion {
  /** How many wait for its answer. */
  waiting: number
  readonly withdrawn: AbortController
}

export function createAskActions({ getState, setState }: StoreApi<State>, trainer: Training) {
  const open = new Map<string, OpenQuestion>()
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
  const forget = (key: string): void => setState(({ asked }) => ({ asked: new Map([...asked].filter(([other]) => other !== key)) }))

  const begin = (key: string, question: Question): OpenQuestion => {
    const withdrawn = new AbortController()
    const { signal } = withdrawn
    const settle = (news: Partial<Asked>): void => {
      if (signal.aborted) return
      open.delete(key)
      tell(key, news)
    }
    tell(key, justAsked)
    trainer.ask(question, { signal, onProgress: (share) => signal.aborted || tell(key, { share }) }).then(
      (answer) => settle({ answer, share: 1 }),
      (error: unknown) => settle({ problem: problemOf(error) }),
    )
    return { waiting: 0, withdrawn }
  }

  return {
    /**
     * Asks a worker, unless that has been done; one that could not answer is asked again. The answer comes into the state. Returns
     * what says that it is not waited for any more: once nobody waits, the question is withdrawn.
     */
    ask(question: Question): () => void {
      const key = questionKey(question)
      if ((getState().asked.get(key)?.answer ?? null) !== null) return () => {}
      const asked = open.get(key) ?? begin(key, question)
      open.set(key, asked)
      asked.waiting++
      let isWaiting = true
      return () => {
        if (!isWaiting) return
        isWaiting = false
        if (--asked.waiting > 0 || open.get(key) !== asked) return
        open.delete(key)
        asked.withdrawn.abort()
        forget(key)
      }
    },
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof QuestionError) return error.problem
  return { kind: 'internal', message: error instanceof Error ? error.message : String(error) }
}
