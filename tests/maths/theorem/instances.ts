// Random instances of Theorem 1, each from a seed.
import { createStream } from '../../../src/maths/random.ts'
import { oneHot } from '../../../src/maths/theorem/classes.ts'
import { type Construction, construct } from '../../../src/maths/theorem/construct.ts'
import { randomDirection } from '../../../src/maths/theorem/direction.ts'
import type { Points } from '../../../src/maths/theorem/points.ts'

export const labelKinds = ['signs', 'classes', 'reals'] as const
export type LabelKind = (typeof labelKinds)[number]

export function gaussianInstance(seed: number, n: number, d: number, kind: LabelKind) {
  const stream = createStream(seed, 'instance')
  const points: Points = { n, d, values: Float64Array.from({ length: n * d }, stream.normal) }
  const draw = { signs: () => 2 * stream.int(2) - 1, classes: () => stream.int(10), reals: stream.normal }[kind]
  const labels = Float64Array.from({ length: n }, draw)
  const outputs = kind === 'classes' ? oneHot(labels, 10) : [labels]
  return { points, labels, outputs, a: randomDirection(d, stream.normal) }
}

export function mustConstruct(...args: Parameters<typeof construct>): Construction {
  const built = construct(...args)
  if (built.kind !== 'construction') throw new Error(built.kind)
  return built
}

/** n eps max|w| (x_n - b_1). */
export function roundingBound({ line: { x }, network: { b, w } }: Construction): number {
  const largest = Math.max(...w.map((weights) => Math.max(...weights.map(Math.abs))))
  return x.length * Number.EPSILON * largest * ((x.at(-1) as number) - (b[0] as number))
}

/** Labels in the order of the line. */
export const along = ({ line }: Construction, labels: Float64Array): Float64Array =>
  Float64Array.from(line.order, (row) => labels[row] as number)
