// A, with the weight that each row gives.
import { useMemo } from 'react'
import { HingeMatrix } from '../../charts/theorem/HingeMatrix.tsx'
import { eigenvalues, hingeMatrix } from '../../maths/theorem/hinge-matrix.ts'
import { numberText } from '../../words/powers.ts'
import { labelText, markOf } from './label-marks.ts'
import { stepOf } from './steps.ts'
import { useTheorem } from './use-theorem.tsx'

export function Matrix() {
  const { state, scene, hinges, lit, highlight, output } = useTheorem()
  const { line, points } = scene
  const entries = useMemo(() => (line ? hingeMatrix(line.x, line.b) : null), [line])
  if (!line || !entries) return null
  const n = line.x.length
  const diagonal = eigenvalues(line.x, line.b)
  const smallest = smallestPlace(diagonal)
  return (
    <HingeMatrix
      n={n}
      entries={entries}
      rows={Array.from(line.order, (row, place) => ({
        weight: place < hinges ? numberText(line.w[output]?.[place] as number) : null,
        label: state.labels === 'classes' ? String(line.outputs[output]?.[place]) : labelText(state.labels, points[row]?.label ?? 0),
        mark: markOf(state.labels, points[row]?.label ?? 0),
      }))}
      highlighted={lit}
      onHighlight={highlight}
      solved={state.step < stepOf.solve ? n : hinges}
      smallest={smallest}
      description={`The matrix A, ${n} by ${n}, ${line.escaped < 0 ? 'lower triangular' : 'no longer lower triangular with a positive diagonal'}. Smallest of the diagonal: ${numberText(diagonal[smallest] as number)}, in row ${smallest + 1}. ${rowsInWords(diagonal, line.w[output] as Float64Array, hinges)}`}
    />
  )
}

/** Rows that are described one by one; of more their extremes. */
const mostDescribed = 12

function rowsInWords(diagonal: Float64Array, w: Float64Array, hinges: number): string {
  const largest = Math.max(0, ...w.subarray(0, hinges).map(Math.abs))
  if (diagonal.length > mostDescribed) return `${hinges} weights are known, the largest of size ${numberText(largest)}.`
  const rows = Array.from(
    diagonal,
    (value, row) => `row ${row + 1}: ${numberText(value)}, ${row < hinges ? `weight ${numberText(w[row] as number)}` : 'no weight yet'}`,
  )
  return `Diagonal and weight of ${rows.join('; ')}.`
}

/** Place of the smallest diagonal entry. */
export function smallestPlace(diagonal: Float64Array): number {
  return diagonal.reduce((least, value, place) => (value < (diagonal[least] as number) ? place : least), 0)
}
