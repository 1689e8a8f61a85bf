// What a browser keeps for a site, as texts.
import type { KeptText } from '../../src/archive/kept.ts'

export interface Storage extends KeptText {
  readonly texts: Map<string, string>
  /** Names that were written, in order. */
  readonly writes: string[]
}

export function storageOf(texts: Readonly<Record<string, string>> = {}): Storage {
  const kept = new Map(Object.entries(texts))
  const writes: string[] = []
  return {
    texts: kept,
    writes,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => {
      writes.push(name)
      kept.set(name, text)
    },
    removeItem: (name) => {
      writes.push(name)
      kept.delete(name)
    },
  }
}

const refuse = (): never => {
  throw new DOMException('no room', 'QuotaExceededError')
}

/** A storage that refuses everything. */
export const refusingStorage: KeptText = { getItem: refuse, setItem: refuse, removeItem: refuse }
