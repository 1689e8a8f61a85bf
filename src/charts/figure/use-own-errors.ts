// Errors at a moment when nothing renders: in a frame of an animation, say.
import { useCallback, useState } from 'react'

/** Does the work now; what it throws is thrown where the component renders, so that a boundary around it hears of it. */
export function useOwnErrors(): (work: () => void) => void {
  const [, render] = useState(null)
  return useCallback((work) => {
    try {
      work()
    } catch (error) {
      render(() => {
        throw error
      })
    }
  }, [])
}
