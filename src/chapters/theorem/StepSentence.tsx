// What there is to say at each step, while no hinge is pointed at.
import type { ReactNode } from 'react'
import { eigenvalues } from '../../maths/theorem/hinge-matrix.ts'
import { useAnswer } from '../../store/react.tsx'
import { counted } from '../../words/numbers.ts'
import { numberText } from '../../words/powers.ts'
import { smallestPlace } from './Matrix.tsx'
import { Counted } from './Names.tsx'
import { type Line, weightsOf } from './scene.ts'
import { useTheorem } from './use-theorem.tsx'

export function StepSentence({ line }: { line: Line }): ReactNode {
  const { state, scene } = useTheorem()
  const hasAnswered = useAnswer('theorem') !== null
  const n = line.x.length
  const outputs = line.outputs.length
  const weights = weightsOf(line)
  const diagonal = eigenvalues(line.x, line.b)
  const smallest = smallestPlace(diagonal)
  switch (state.step) {
    case 1:
      return (
        <>
          <Labellings labels={state.labels} n={scene.points.length} /> For each of them there is a network
          {hasAnswered ? (
            <>
              {' '}
              with <strong className="construction">{counted(weights)} weights</strong>
            </>
          ) : null}{' '}
          that gets every point right. You are looking at one.
        </>
      )
    case 2: {
      const [gap, place] = narrowest(line)
      return (
        <>
          Seen along <strong className="construction">a</strong> the points stand in a row, and a threshold stands before each.{' '}
          {n > 1 ? (
            <>
              The narrowest gap, between points {place} and {place + 1}, is <strong>{numberText(gap)}</strong>: the steeper c must be there.
            </>
          ) : null}
        </>
      )
    }
    case 3:
      return (
        <>
          Row i says how far point i is past each threshold. Right of the diagonal all is zero, so the eigenvalues are the diagonal; the
          smallest, <strong className="construction">{numberText(diagonal[smallest] as number)}</strong> in row {smallest + 1}, is above
          zero: whatever the labels, there is a w.
        </>
      )
    case 4:
      return (
        <>No hinge is in place: c is zero everywhere. Each new hinge will leave the points before it alone and bend c through its own.</>
      )
    case 5:
      return <Between t={state.rule} />
    case 6:
      return (
        <>
          <strong className="construction">{counted(weights)} weights</strong>:{' '}
          {outputs === 1 ? `${n} for w` : `${outputs} times ${n} for w`}, {n} for b, 2 for a. True labels or invented ones, the price is the
          same: having weights enough to memorise is nothing special.
        </>
      )
    case 7:
      return (
        <>
          The same c, built in <Counted count={Math.min(state.depth, n + 1)} one="layer" many="layers" />: each layer adds a block of hinges
          to {state.depth > 2 && n > 1 ? 'a sum that the grey units carry on' : 'the sum'}. Width falls like n / k, the fit stays.
        </>
      )
    default:
      return null
  }
}

function Labellings({ labels, n }: { labels: 'signs' | 'classes' | 'reals'; n: number }) {
  if (labels === 'reals') return <>These {counted(n)} points can have any numbers as labels.</>
  const base = labels === 'signs' ? 2 : 3
  const count = base ** n
  return (
    <>
      There are {base}
      <sup>{n}</sup>
      {count < 1e7 ? ` = ${counted(count)}` : ''} ways to label {n === 1 ? 'this point' : `these ${n} points`}.
    </>
  )
}

function Between({ t }: { t: number }) {
  if (t === 0)
    return (
      <>
        With t = 0, the slope rule, a hinge stands on the point before it and c simply joins the points: it never leaves the range of the
        labels.
      </>
    )
  if (t < 0.5)
    return (
      <>
        With t = {numberText(t)} c overshoots between the points, and each overshoot fades from hinge to hinge. At t = 0 it joins the points
        by straight lines.
      </>
    )
  if (t === 0.5)
    return <>With the midpoint rule an overshoot is handed on from hinge to hinge undiminished. The points are fitted all the same.</>
  return (
    <>
      With t = {numberText(t)} each overshoot is larger than the one before: |w| explodes, and single precision loses the fit that exists on
      paper.
    </>
  )
}

/** The smallest gap and the place, counted from 1, of the point before it. */
function narrowest({ x }: Line): readonly [gap: number, place: number] {
  let [least, place] = [Number.POSITIVE_INFINITY, 1]
  for (let i = 1; i < x.length; i++) {
    const gap = (x[i] as number) - (x[i - 1] as number)
    if (gap < least) [least, place] = [gap, i]
  }
  return [least, place]
}
