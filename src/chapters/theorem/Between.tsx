// What c does between the points, for where the thresholds stand in their gaps.
import { useMemo } from 'react'
import { handedOn } from '../../maths/theorem/thresholds.ts'
import { numberText } from '../../words/powers.ts'
import { missedInSinglePrecision } from './measure-scene.ts'
import { useTheorem } from './use-theorem.tsx'

/** A label missed by as much is not fitted any more. */
const lost = 0.5

export function Between() {
  const { state } = useTheorem()
  const t = state.rule
  if (state.thresholds !== '')
    return <>Some thresholds have been moved by hand. c passes through every point all the same; between them it goes where it must.</>
  if (t === 0)
    return (
      <>
        With t = 0 each hinge stands on the point before it, and c simply joins the points: between them it never leaves the range of the
        labels. Every point is right, and a new point gets whatever lies between its two neighbours.
      </>
    )
  const factor = handedOn(t)
  const start = (
    <>
      With t = {numberText(t)} a hinge comes late, and c overshoots. Its slope is handed on from hinge to hinge turned round and{' '}
      {factor === 1 ? (
        'undiminished'
      ) : (
        <>
          <strong>{numberText(factor)}</strong> times as large
        </>
      )}
    </>
  )
  if (t < 0.5) return <>{start}: it fades. At t = 0 c would join the points by straight lines. The points are right either way.</>
  if (t === 0.5) return <>{start}. The points are right all the same: a perfect fit says nothing about what lies between.</>
  return (
    <>
      {start}: it grows. <InSinglePrecision />
    </>
  )
}

function InSinglePrecision() {
  const { scene } = useTheorem()
  const missed = useMemo(() => missedInSinglePrecision(scene), [scene])
  return (
    <>
      Computed in single precision, as graphics cards do, c misses a label by up to <strong>{numberText(missed)}</strong>:{' '}
      {missed < lost ? 'the fit still holds.' : 'the fit is lost there, though on paper it exists.'}
    </>
  )
}
