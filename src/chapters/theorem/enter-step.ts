// What changes when the reader goes to a step by hand: hinges wait to be put in one by one, and two steps open where there is most to see.
import { mostPoints, type TheoremState, theoremFields } from '../../experiment/chapters/theorem-fields.ts'
import { stepOf } from './steps.ts'

/** Enough points for layers to be worth it, and as many layers as leave the network narrow. */
export const manyPoints = { n: 40, depth: 6 } as const

/** The reader's own number of points, where the step on depth has added some; else null. */
export type Before = number | null

export interface Entered {
  readonly changes: Partial<TheoremState>
  readonly before: Before
}

/**
 * Going from `state` to `step`. `hasChosenLabels`: the labels of the images are the reader's own choice, and stay; else the images
 * come with their true labels, where the two networks differ most. Points that were added for depth go when it is left.
 */
export function enterStep(state: TheoremState, step: number, before: Before, hasChosenLabels: boolean): Entered {
  const hinges = step === stepOf.solve ? 0 : mostPoints
  if (step === stepOf.depth && state.step !== step && state.n < manyPoints.n)
    return { changes: { step, hinges, ...manyPoints }, before: state.n }
  const isAsAdded = state.step === stepOf.depth && state.n === manyPoints.n
  return {
    changes: {
      step,
      hinges,
      ...(before !== null && isAsAdded && step !== stepOf.depth ? { n: before } : {}),
      ...(step === stepOf.images && !hasChosenLabels ? { corruption: theoremFields.corruption.min } : {}),
    },
    before: step === stepOf.depth ? before : null,
  }
}
