// The points and thresholds that a state of the Theorem 1 chapter stands for: drawn from its seeds, then changed as its records say.
import { createStream } from '../../maths/random.ts'
import { mostPoints, type TheoremState, theoremFields } from './theorem-fields.ts'

/** A point of the plane, -2 <= x <= 2 and -1 <= y <= 1, on a grid of 1 / 240; `label` is a code, see {@link labelValue}. */
export interface PlanePoint {
  readonly x: number
  readonly y: number
  readonly label: number
}

export type LabelKind = TheoremState['labels']

/** Codes of labels there are of a kind: two signs, three classes, or numbers from -1.5 to 1.5 in steps of .05. */
export const labelCodes: Readonly<Record<LabelKind, number>> = { signs: 2, classes: 3, reals: 61 }

/** What a code stands for: -1 or 1; the class; the number. Codes of another kind wrap round. */
export function labelValue(kind: LabelKind, label: number): number {
  const code = label % labelCodes[kind]
  switch (kind) {
    case 'signs':
      return 2 * code - 1
    case 'classes':
      return code
    case 'reals':
      return (code - 30) / 20
    default:
      return kind satisfies never
  }
}

/** Half of the plane's width and height. */
export const planeSize = { x: 2, y: 1 } as const
const perUnit = 240
const columns = 2 * planeSize.x * perUnit + 1
const rows = 2 * planeSize.y * perUnit + 1

/** The nearest point of the grid inside the plane. */
export function onGrid({ x, y, label }: PlanePoint): PlanePoint {
  const snap = (value: number, half: number) => Math.min(half, Math.max(-half, Math.round(value * perUnit) / perUnit)) + 0 // never -0
  return { x: snap(x, planeSize.x), y: snap(y, planeSize.y), label }
}

/** The n points. Raising n only adds. */
export function pointsOf({
  n,
  seed,
  labels,
  labelSeed,
  moved,
}: Pick<TheoremState, 'n' | 'seed' | 'labels' | 'labelSeed' | 'moved'>): PlanePoint[] {
  const points = scatter(seed)
  const draw = createStream(labelSeed, 'theorem-labels')
  const drawn = points.map((point) => ({ ...point, label: draw.int(labelCodes[labels]) }))
  for (const [index, point] of readMoved(moved)) drawn[index] = point
  return drawn.slice(0, n)
}

/** `moved` with this point changed, or added. */
export function withPoint(moved: string, index: number, point: PlanePoint): string {
  return writeMoved(new Map([...readMoved(moved), [index, onGrid(point)]]))
}

/** The state without a point: the last one takes its number. */
export function withoutPoint(state: TheoremState, index: number): Pick<TheoremState, 'n' | 'moved'> {
  const last = state.n - 1
  const points = pointsOf(state)
  const moved = new Map(readMoved(state.moved))
  if (index < last) moved.set(index, points[last] as PlanePoint)
  moved.delete(last)
  return { n: last, moved: writeMoved(moved) }
}

/** How far into its gap each moved threshold stands: u of b_j = x_{j-1} + u (x_j - x_{j-1}), by place on the line, counted from 0. */
export function thresholdsOf({ thresholds }: Pick<TheoremState, 'thresholds'>): Map<number, number> {
  return new Map(
    recordsOf(thresholds, theoremFields.thresholds.length).map((code) => [
      Math.floor(code / shares) % mostPoints,
      (code % shares) / perGap - beyond,
    ]),
  )
}

/** `thresholds` with one more moved to share u of its gap, -3 <= u <= 4 in steps of 1 / 1000. */
export function withThreshold(thresholds: string, place: number, u: number): string {
  const moved = new Map([...thresholdsOf({ thresholds }), [place, u]])
  return [...moved]
    .map(([at, share]) => {
      const step = Math.min(shares - 1, Math.max(0, Math.round((share + beyond) * perGap)))
      return written(at * shares + step, theoremFields.thresholds.length)
    })
    .join('')
}

/** A threshold that leaves its gap goes at most so many gaps to either side. */
const beyond = 3
const perGap = 1000
const shares = (2 * beyond + 1) * perGap + 1

const leastDistance = 0.16
const mostTries = 30

/** The most points there can be, uniform over the plane less a margin, none too near another. */
function scatter(seed: number): { x: number; y: number }[] {
  const { uniform } = createStream(seed, 'theorem-points')
  const draw = () => onGrid({ x: (2 * uniform() - 1) * 1.75, y: (2 * uniform() - 1) * 0.8, label: 0 })
  const points: { x: number; y: number }[] = []
  while (points.length < mostPoints) {
    let point = draw()
    const isCrowded = () => points.some(({ x, y }) => Math.hypot(x - point.x, y - point.y) < leastDistance)
    for (let tries = 0; tries < mostTries && isCrowded(); tries++) point = draw()
    points.push(point)
  }
  return points
}

const labelRoom = 61

function readMoved(moved: string): [index: number, point: PlanePoint][] {
  return recordsOf(moved, theoremFields.moved.length).map((code) => {
    const label = code % labelRoom
    const place = Math.floor(code / labelRoom)
    const column = place % columns
    const row = Math.floor(place / columns) % rows
    const index = Math.floor(place / columns / rows) % mostPoints
    // The same quotients as onGrid's, to the bit: points above one another must fall together.
    return [index, { x: (column - planeSize.x * perUnit) / perUnit, y: (row - planeSize.y * perUnit) / perUnit, label }]
  })
}

function writeMoved(moved: ReadonlyMap<number, PlanePoint>): string {
  return [...moved]
    .map(([index, { x, y, label }]) => {
      const column = Math.round((x + planeSize.x) * perUnit)
      const row = Math.round((y + planeSize.y) * perUnit)
      return written(((index * rows + row) * columns + column) * labelRoom + (label % labelRoom), theoremFields.moved.length)
    })
    .join('')
}

/** Records as whole numbers. */
function recordsOf(text: string, length: number): number[] {
  return Array.from({ length: Math.floor(text.length / length) }, (_, at) =>
    Number.parseInt(text.slice(at * length, (at + 1) * length), 36),
  )
}

const written = (code: number, length: number): string => code.toString(36).padStart(length, '0')
