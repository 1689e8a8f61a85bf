// The points in the plane, as the reader places them, and the direction that lays them on a line.
import { useMemo, useState } from 'react'
import { PlanePlot } from '../../charts/theorem/PlanePlot.tsx'
import { mostPoints } from '../../experiment/chapters/theorem-fields.ts'
import { labelCodes, planeSize, withoutPoint, withPoint } from '../../experiment/chapters/theorem-points.ts'
import { evaluateHinges, sweepHinges } from '../../maths/theorem/evaluate.ts'
import { useActions } from '../../store/react.tsx'
import { numberText } from '../../words/powers.ts'
import { labelText, markOf } from './label-marks.ts'
import { stepOf } from './steps.ts'
import { useTheorem } from './use-theorem.tsx'

const stripeCount = 480
/** Farther than any corner of the picture, in units of the plane. */
const paintedReach = 2 * Math.hypot(planeSize.x, planeSize.y)

export function Plane() {
  const { state, scene, hinges, lit, highlight, output, change } = useTheorem()
  const { points, line, projections, colliding } = scene
  const { notify } = useActions()
  const [probed, setProbed] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const placeOf = useMemo(() => new Map(Array.from(line?.order ?? [], (row, place) => [row, place])), [line])
  const isPainted = state.step >= stepOf.solve
  const stripes = useMemo(() => {
    if (!line || hinges === 0 || !isPainted) return null
    const step = (2 * paintedReach) / (stripeCount - 1)
    const along = Float64Array.from({ length: stripeCount }, (_, i) => -paintedReach + i * step)
    return { values: sweepHinges(line.b, line.w[output] as Float64Array, along, hinges), first: -paintedReach, step, most: 1.5 }
  }, [line, hinges, output, isPainted])
  const canProbe = state.step >= stepOf.function && line !== null && hinges > 0
  const answerAt = (place: { x: number; y: number }): string => {
    const x = (scene.a[0] as number) * place.x + (scene.a[1] as number) * place.y
    return `a new point: ${numberText(line ? evaluateHinges(line.b, line.w[output] as Float64Array, x, hinges) : 0)}`
  }
  return (
    <PlanePlot
      onProbe={(place) => setProbed(canProbe ? place : null)}
      probe={canProbe && probed ? { ...probed, text: answerAt(probed) } : null}
      points={points.map((point, row) => ({
        ...point,
        mark: markOf(state.labels, point.label),
        name: scene.names[row] as string,
        description: `Point ${scene.names[row]}, label ${labelText(state.labels, point.label)}, at ${numberText(point.x)}, ${numberText(point.y)}${state.step < stepOf.line ? '' : `, projected to ${numberText(projections[row] as number)}`}. Arrows move it, with Shift they choose another; Enter changes its label${state.labels === 'reals' ? ', plus and minus make it larger and smaller' : ''}, Delete removes it.`,
        collides: colliding.has(row),
      }))}
      half={planeSize}
      direction={state.step < stepOf.line ? null : state.direction}
      highlighted={lit === null ? null : (line?.order[lit] ?? null)}
      onHighlight={(row) => highlight(row === null ? null : (placeOf.get(row) ?? null))}
      onMove={(row, x, y) => change({ moved: withPoint(state.moved, row, { ...point(row), x, y }) })}
      onPress={(row) => change({ moved: withPoint(state.moved, row, { ...point(row), label: nextLabel(row) }) })}
      onNudge={(row, step) => change({ moved: withPoint(state.moved, row, { ...point(row), label: nudgedLabel(row, step) }) })}
      onRemove={(row) => points.length > 1 && change(withoutPoint(state, row))}
      onAdd={(x, y) => {
        if (points.length === mostPoints)
          notify({ field: 'n', message: `There is room for ${mostPoints} points; of real images, at step 8, for 2,000.` })
        else change({ n: points.length + 1, moved: withPoint(state.moved, points.length, { x, y, label: labelCodes[state.labels] - 1 }) })
      }}
      onTurn={(direction) => change({ direction: wholeTurn(direction) })}
      neighbour={(row, step) => {
        const place = (placeOf.get(row) ?? 0) + step
        return line?.order[Math.min(points.length - 1, Math.max(0, place))] ?? Math.min(points.length - 1, Math.max(0, row + step))
      }}
      stripes={stripes}
      description={`The plane with ${points.length} points${state.step < stepOf.line ? '' : `, projected on a line at ${numberText(state.direction)} degrees`}.${stripes ? ` Painted over it: c, from ${numberText(Math.min(...stripes.values))} to ${numberText(Math.max(...stripes.values))}, the same across the line.` : ''} Press a point to change its label, an empty place to add one.`}
    />
  )

  function point(row: number) {
    return points[row] ?? { x: 0, y: 0, label: 0 }
  }

  /** Numbers have a step to go up or down by, other labels just another one. */
  function nudgedLabel(row: number, step: -1 | 1): number {
    if (state.labels !== 'reals') return nextLabel(row)
    const codes = labelCodes.reals
    return Math.min(codes - 1, Math.max(0, (point(row).label % codes) + 2 * step))
  }

  /** The other sign, the next class, the number with its sign turned. */
  function nextLabel(row: number): number {
    const codes = labelCodes[state.labels]
    const code = point(row).label % codes
    if (state.labels !== 'reals') return (code + 1) % codes
    const turned = codes - 1 - code
    // Zero has no other sign: it becomes one.
    return turned === code ? code + 20 : turned
  }
}

/** Within 0 to 360, to hundredths, as the field has it. */
export const wholeTurn = (degrees: number): number => (Math.round((((degrees % 360) + 360) % 360) * 100) / 100) % 360
