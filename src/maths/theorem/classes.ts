// Several classes on shared hinges: one output per class, and the largest output is the answer.
import { sweepHinges } from './evaluate.ts'
import type { HingeNetwork } from './network.ts'

/** Labels as k outputs, 1 for the point's own class and 0 for the others. labels: whole numbers below k. */
export function oneHot(labels: ArrayLike<number>, k: number): Float64Array[] {
  return Array.from({ length: k }, (_, own) => Float64Array.from(labels, (label) => (label === own ? 1 : 0)))
}

/**
 * The class the network answers at each projection <a, z>, the lower of two that tie. projections: finite, in any order, of any points.
 * O(m log m + k (n + m)), so that thousands of test images cost no more than a sort.
 */
export function classifyProjections({ b, w }: Pick<HingeNetwork, 'b' | 'w'>, projections: Float64Array): Uint8Array {
  const order = Uint32Array.from(projections, (_, row) => row).sort((p, q) => (projections[p] as number) - (projections[q] as number))
  const x = Float64Array.from(order, (row) => projections[row] as number)
  const largest = new Float64Array(x.length).fill(Number.NEGATIVE_INFINITY)
  const answers = new Uint8Array(x.length)
  w.forEach((weights, own) => {
    sweepHinges(b, weights, x).forEach((value, place) => {
      if (value <= (largest[place] as number)) return
      largest[place] = value
      answers[order[place] as number] = own
    })
  })
  return answers
}
