// The curve of a figure that is pointed at, by its id; null for none.
import { createContext, useContext } from 'react'

export const HighlightContext = createContext<(id: string | null) => void>(() => {})
export const HighlightedContext = createContext<string | null>(null)

/** The curve to light. */
export const useHighlighted = (): string | null => useContext(HighlightedContext)

/** Says which curve is pointed at. */
export const useHighlight = (): ((id: string | null) => void) => useContext(HighlightContext)
