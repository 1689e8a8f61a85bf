// The curve that the reader draws, and what can be done with it.
import { type DrawnPrediction, nothingDrawn, withDrawn } from '../../experiment/chapters/drawn-prediction.ts'
import { useActions, useAnswer } from '../../store/react.tsx'

/** What has been drawn so far. */
export const usePrediction = (): DrawnPrediction => useAnswer('more-noise') ?? nothingDrawn

/** Whether results are still hidden. */
export const useIsDrawing = (): boolean => usePrediction().stage === 'drawing'

export function useDrawing() {
  const { giveAnswer } = useActions()
  const prediction = usePrediction()
  const change = (changes: Partial<DrawnPrediction>): void => giveAnswer('more-noise', { ...prediction, ...changes })
  return {
    prediction,
    /** Sets what is expected at some levels. */
    draw: (points: DrawnPrediction['points']): void => giveAnswer('more-noise', withDrawn(prediction, points)),
    handIn: (): void => change({ stage: 'handed-in' }),
    skip: (): void => change({ stage: 'skipped' }),
    giveReason: (reason: string): void => change({ reason }),
    drawAgain: (): void => giveAnswer('more-noise', null),
  }
}
