// A curve that the reader has drawn before the experiment: a value for each level, and what came of it.

export interface DrawnPrediction {
  /** What is expected at each level that has been set, both 0-1, in the order of the levels. */
  readonly points: readonly (readonly [level: number, value: number])[]
  /** The results may be seen: the curve was handed in, or drawing it was skipped. */
  readonly stage: 'drawing' | 'handed-in' | 'skipped'
  /** Why the reader thinks that it came out so, by the reason's id. */
  readonly reason: string | null
}

export const nothingDrawn: DrawnPrediction = { points: [], stage: 'drawing', reason: null }

/** What was drawn at a level; undefined where nothing was. */
export function drawnAt({ points }: DrawnPrediction, level: number): number | undefined {
  return points.find(([at]) => at === level)?.[1]
}

/** The prediction with some levels set anew. */
export function withDrawn(prediction: DrawnPrediction, drawn: DrawnPrediction['points']): DrawnPrediction {
  const points = new Map([...prediction.points, ...drawn])
  return { ...prediction, points: [...points].sort(([a], [b]) => a - b) }
}

/** Reads a prediction that was kept as JSON; anything else is nothing drawn. */
export function checkedPrediction(kept: unknown): DrawnPrediction {
  if (typeof kept !== 'object' || kept === null) return nothingDrawn
  const { points, stage, reason } = kept as Partial<Record<keyof DrawnPrediction, unknown>>
  const isShare = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1
  const isPoint = (value: unknown): value is readonly [number, number] => Array.isArray(value) && value.length === 2 && value.every(isShare)
  return {
    points: Array.isArray(points) ? points.filter(isPoint) : [],
    stage: stage === 'handed-in' || stage === 'skipped' ? stage : 'drawing',
    reason: typeof reason === 'string' ? reason : null,
  }
}
