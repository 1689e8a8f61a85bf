// What to take away from the levels of noise.
import { Ending } from '../kit/Ending.tsx'
import type { Results } from './results.ts'
import { takeAway } from './take-away.ts'
import { useIsDrawing } from './use-drawing.ts'

export function Conclusion({ results }: { results: Results }) {
  const isDrawing = useIsDrawing()
  return <Ending chapter="more-noise">{isDrawing ? null : takeAway(results)}</Ending>
}
