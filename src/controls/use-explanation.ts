// What the glossary says of a word. It comes right after the first paint: by then nobody has pointed at a word, and it grows with every chapter.
import { useSyncExternalStore } from 'react'
import type { TermName } from '../words/glossary.ts'

let explanations: Readonly<Record<TermName, string>> | undefined
let isAsked = false
const waiting = new Set<() => void>()

async function fetchGlossary(): Promise<void> {
  try {
    explanations = (await import('../words/glossary.ts')).glossary
    for (const changed of waiting) changed()
  } catch {
    // It is asked for again when the next word is shown or pressed.
    isAsked = false
  }
}

/** Asks for the glossary, unless it is there or on its way. */
export function askGlossary(): void {
  if (isAsked) return
  isAsked = true
  void fetchGlossary()
}

function subscribe(changed: () => void): () => void {
  waiting.add(changed)
  const timer = setTimeout(askGlossary)
  return () => {
    clearTimeout(timer)
    waiting.delete(changed)
  }
}

/** Undefined until it has come. */
export const useExplanation = (name: TermName): string | undefined =>
  useSyncExternalStore(
    subscribe,
    () => explanations?.[name],
    () => undefined,
  )
