// The line with its thresholds, and c as far as its hinges are in place.
import { LinePlot } from '../../charts/theorem/LinePlot.tsx'
import { withThreshold } from '../../experiment/chapters/theorem-points.ts'
import { sweepHinges } from '../../maths/theorem/evaluate.ts'
import { numberText } from '../../words/powers.ts'
import { markOf } from './label-marks.ts'
import { gapOf, type Line } from './scene.ts'
import { stepOf } from './steps.ts'
import { useBend } from './use-bend.ts'
import { useTheorem } from './use-theorem.tsx'

/** Values shown for each kind of label: what the midpoint rule does beyond is cut off, but for many points. */
const shown = { signs: [-2.4, 2.4], classes: [-1.1, 2.1], reals: [-2.8, 2.8] } as const

export function CurveOnLine() {
  const { state, scene, hinges, lit, highlight, output, isFree, change } = useTheorem()
  const { line, points, values, projections, reach } = scene
  const labelAt = (row: number) => (state.labels === 'classes' ? (values[row] === output ? 1 : 0) : (values[row] as number))
  const rows = line ? Array.from(line.order) : points.map((_, row) => row)
  const last = hinges - 1
  const isUnsolved = state.step < stepOf.solve
  const bend = useBend(hinges)
  // The first threshold stands before every point.
  const low = Math.min(-1.15 * reach, (line?.b[0] ?? 0) - 0.05 * reach)
  const move = (place: number, x: number) => {
    if (!line) return
    const [before, own] = gapOf(line.x, place)
    const share = (x - before) / (own - before)
    const most = isFree ? 4 : 0.999
    const least = isFree ? -3 : place === 0 ? 0.001 : 0
    change({ thresholds: withThreshold(state.thresholds, place, Math.min(most, Math.max(least, share))) })
  }
  return (
    <LinePlot
      points={rows.map((row, place) => ({
        x: projections[row] as number,
        y: labelAt(row),
        mark: markOf(state.labels, points[row]?.label ?? 0),
        name: scene.names[row] as string,
        reached: isUnsolved || (line !== null && place < hinges),
      }))}
      thresholds={Array.from(line?.b ?? [], (x, place) => ({
        x,
        placed: isUnsolved || place < hinges,
        description: describeThreshold(line as Line, place),
      }))}
      x={[low, reach]}
      y={state.step === stepOf.depth && line ? roomFor(line, output, shown[state.labels]) : shown[state.labels]}
      curve={isUnsolved || !line ? null : hinges > 0 ? curveOf(line, output, hinges, bend, low, reach) : { x: [low, reach], y: [0, 0] }}
      reference={state.step === stepOf.function && line ? { x: line.x, y: line.outputs[output] as Float64Array } : null}
      without={line && last >= 0 && hinges < line.x.length ? continuation(line, output, last, reach) : null}
      highlighted={lit}
      onHighlight={highlight}
      onMove={move}
      description={`The line: ${line ? inWords(line, output, hinges, isUnsolved) : (scene.failure ?? '')}`}
    />
  )
}

/** As far as c goes at its corners, where that is farther, up to this many times. */
const mostRoom = 4

function roomFor({ b, w, x }: Line, output: number, [low, high]: readonly [number, number]): readonly [number, number] {
  const corners = Float64Array.from([...b, ...x]).sort()
  const c = sweepHinges(b, w[output] as Float64Array, corners, b.length)
  return [Math.max(mostRoom * low, Math.min(low, ...c)), Math.min(mostRoom * high, Math.max(high, ...c))]
}

/** c at its corners, and where the picture ends; its last hinge bent by a share of its weight. */
function curveOf({ b, w }: Line, output: number, hinges: number, bend: number, low: number, reach: number) {
  const x = Float64Array.of(low, ...b.subarray(0, hinges), reach).sort()
  const weights = (w[output] as Float64Array).slice(0, hinges)
  weights[hinges - 1] = bend * (weights[hinges - 1] as number)
  return { x, y: sweepHinges(b, weights, x, hinges) }
}

/** Where c would go from hinge `last` on if that hinge were not there. */
function continuation({ b, w }: Line, output: number, last: number, reach: number) {
  const x = Float64Array.of(b[last] as number, reach)
  return { x, y: sweepHinges(b, w[output] as Float64Array, x, last) }
}

function describeThreshold({ x, b }: Line, place: number): string {
  const [before, own] = gapOf(x, place)
  const at = b[place] as number
  const where = at >= own ? 'past its own point' : place > 0 && at < before ? 'before the point before it' : 'in its gap'
  return `${numberText(at)}, ${where}, from ${numberText(before)} to ${numberText(own)}. Left and Right move it, with Shift they choose another.`
}

function inWords({ x, b, w }: Line, output: number, hinges: number, isUnsolved: boolean): string {
  const n = x.length
  const row = `${n} points from ${numberText(x[0] as number)} to ${numberText(x[n - 1] as number)}`
  if (isUnsolved) return `${row}, a threshold before each.`
  const start = `${row}, ${hinges} of ${n} hinges in place`
  if (hinges === 0) return `${start}; c is zero.`
  const corners = Float64Array.from([...b.subarray(0, hinges), ...x]).sort()
  const c = sweepHinges(b, w[output] as Float64Array, corners, hinges)
  return `${start}; c runs from ${numberText(Math.min(...c))} to ${numberText(Math.max(...c))}, the last hinge of weight ${numberText(w[output]?.[hinges - 1] as number)}.`
}
