// A curve that the reader has drawn before the experiment: a value for each level, and what came of it.
import {
  array,
  type InferOutput,
  maxLength,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  picklist,
  pipe,
  readonly,
  string,
  tuple,
} from 'valibot'

/** More levels than any sweep has. */
const mostPoints = 1000

const share = pipe(number(), minValue(0), maxValue(1))

/** A curve as it is kept. */
export const drawnPrediction = object({
  /** What is expected at each level that has been set, both 0-1, in the order of the levels. */
  points: pipe(array(pipe(tuple([share, share]), readonly())), maxLength(mostPoints), readonly()),
  /** The results may be seen: the curve was handed in, or drawing it was skipped. */
  stage: picklist(['drawing', 'handed-in', 'skipped']),
  /** Why the reader thinks that it came out so, by the reason's id. */
  reason: nullable(string()),
})

export type DrawnPrediction = Readonly<InferOutput<typeof drawnPrediction>>

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
