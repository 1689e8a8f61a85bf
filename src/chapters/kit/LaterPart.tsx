// Parts of a chapter that are not needed to read it and to answer its question: their code comes right after the first paint.
import { type ComponentType, createContext, useCallback, useContext, useEffect, useState } from 'react'
import type { CodeMissing, Later } from './code.ts'

export interface MissingCodeProps {
  /** Whose code it is, as it follows “the code of”. */
  readonly part: string
  readonly problem: CodeMissing
  readonly onRetry: () => Promise<void>
}

/** What says that code did not come, and asks for it again: the shell knows of newer versions and of reloading. */
export const MissingCodeContext = createContext<ComponentType<MissingCodeProps>>(() => null)

export interface PartCode<T> {
  /** Undefined until it has come. */
  readonly code: T | undefined
  readonly problem: CodeMissing | null
  /** Asks for it again; never rejects. */
  readonly retry: () => Promise<void>
}

/** Asks for the code once what is there has been painted. */
export function usePartCode<T>(part: Later<T>): PartCode<T> {
  const [code, setCode] = useState(part.get)
  const [problem, setProblem] = useState<CodeMissing | null>(null)
  const isThere = code !== undefined
  const retry = useCallback(async () => {
    try {
      const fetched = await part.fetch()
      setCode(() => fetched)
    } catch (error) {
      setProblem(error as CodeMissing)
    }
  }, [part])
  useEffect(() => {
    if (isThere) return
    const timer = setTimeout(() => void retry())
    return () => clearTimeout(timer)
  }, [isThere, retry])
  return { code, problem: isThere ? null : problem, retry }
}

/** Stands in the place of a part whose code did not come. */
export function MissingPart({ part, from }: { part: string; from: PartCode<unknown> }) {
  const Missing = useContext(MissingCodeContext)
  return from.problem ? <Missing part={part} problem={from.problem} onRetry={from.retry} /> : null
}
