// The store in React: one context, a hook to select from the state, one for the actions, and the two that chapters need most.
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { StoreApi } from 'zustand/vanilla'
import { type AnswerIn, type ChapterId, formOf, type ValuesIn } from '../experiment/chapters/table.ts'
import type { DatasetInfo, DatasetName } from '../experiment/datasets/catalogue.ts'
import type { FieldTable } from '../experiment/fields/field.ts'
import type { Form } from '../experiment/fields/form.ts'
import type { Problem } from '../experiment/runs/problem.ts'
import { type AnswerOf, type Question, type QuestionOf, type QuestionType, questionKey } from '../protocol/questions.ts'
import type { Actions } from './actions.ts'
import type { State } from './state.ts'

export interface Rote {
  readonly store: StoreApi<State>
  readonly actions: Actions
}

const RoteContext = createContext<Rote | null>(null)

export function RoteProvider({ rote, children }: { rote: Rote; children: ReactNode }) {
  return <RoteContext value={rote}>{children}</RoteContext>
}

function useRote(): Rote {
  const rote = useContext(RoteContext)
  if (!rote) throw new Error('RoteProvider: expected around every part that reads the store')
  return rote
}

/** Part of the state; the component renders again when it changes. */
export function useRoteState<T>(select: (state: State) => T): T {
  return useStore(useRote().store, select)
}

/** The same for a list: it is the same as before as long as its members are. */
export function useRoteList<T>(select: (state: State) => readonly T[]): readonly T[] {
  return useStore(useRote().store, useShallow(select))
}

export function useActions(): Actions {
  return useRote().actions
}

/** A chapter's fields. */
export function usePlace<C extends ChapterId>(chapter: C): ValuesIn<C> {
  return useRoteState((state) => state.places[chapter] as unknown as ValuesIn<C>)
}

/** The reader's answer to a chapter's question; null where it is still to come. */
export function useAnswer<C extends ChapterId>(chapter: C): AnswerIn<C> | null {
  return useRoteState((state) => state.answers[chapter] as unknown as AnswerIn<C> | null)
}

/** A chapter's form, with the limits that the data sets at hand set. */
export function useForm(chapter: ChapterId): Form<FieldTable> {
  const catalogue = useRoteState((state) => state.catalogue)
  return useMemo(() => formOf(chapter, catalogue), [chapter, catalogue])
}

/** What is known of a data set. */
export function useDataset(name: DatasetName): DatasetInfo {
  return useRoteState((state) => state.catalogue[name])
}

export interface Reply<T extends QuestionType> {
  readonly answer: AnswerOf<T> | null
  readonly share: number
  readonly problem: Problem | null
}

/** What is known of a question to a worker. Asks nothing. */
export function useReply<T extends QuestionType>(question: QuestionOf<T>): Reply<T> {
  const key = questionKey(question as Question)
  const asked = useRoteState((state) => state.asked.get(key))
  return (asked ?? unasked) as Reply<T>
}

/**
 * Asks a worker as soon as `isWanted`; the answer is the same value for all who ask the same. What nobody wants any more before it
 * is answered is withdrawn.
 */
export function useAsk<T extends QuestionType>(question: QuestionOf<T>, isWanted = true): Reply<T> {
  const { ask } = useActions()
  const key = questionKey(question as Question)
  // biome-ignore lint/correctness/useExhaustiveDependencies: equal questions have equal keys
  useEffect(() => (isWanted ? ask(question as Question) : undefined), [ask, key, isWanted])
  return useReply(question)
}

const unasked = { answer: null, share: 0, problem: null }
