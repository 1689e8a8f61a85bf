// The nearest neighbour's own error with true labels, measured on these images once results are shown.
import type { MoreNoise } from '../../experiment/chapters/more-noise.ts'
import { useAsk } from '../../store/react.tsx'
import { useIsDrawing } from './use-drawing.ts'

/** Null until it has been measured, and where it cannot be. */
export function useNeighbourError({ dataset, n }: Pick<MoreNoise, 'dataset' | 'n'>): number | null {
  const isShown = !useIsDrawing()
  return useAsk({ type: 'neighbour', dataset, n }, isShown).answer
}
