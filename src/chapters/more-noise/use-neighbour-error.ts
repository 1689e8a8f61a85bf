// The nearest neighbour's own error with true labels, measured on these images once results are shown.
import { useEffect } from 'react'
import type { MoreNoise } from '../../experiment/chapters/more-noise.ts'
import { neighbourKey } from '../../store/more-noise-actions.ts'
import { useActions, useRoteState } from '../../store/react.tsx'

/** Null until it has been measured. */
export function useNeighbourError({ dataset, n }: MoreNoise): number | null {
  const { measureNeighbour } = useActions()
  const error = useRoteState((state) => state.neighbourErrors[neighbourKey(dataset, n)]) ?? null
  const isShown = useRoteState((state) => state.prediction.stage !== 'drawing')
  useEffect(() => {
    if (isShown) void measureNeighbour(dataset, n)
  }, [isShown, dataset, n, measureNeighbour])
  return error
}
