// One sentence about what is shown: the step's own, or about the hinge that is pointed at or has just been put in.
import type { ReactNode } from 'react'
import { eigenvalues } from '../../maths/theorem/hinge-matrix.ts'
import { substitutionStep } from '../../maths/theorem/substitution.ts'
import { useAnswer } from '../../store/react.tsx'
import { counted } from '../../words/numbers.ts'
import { numberText, signedText } from '../../words/powers.ts'
import { smallestPlace } from './Matrix.tsx'
import { Counted, HingeName } from './Names.tsx'
import { type Line, weightsOf } from './scene.ts'
import { useTheorem } from './use-theorem.tsx'

export function Sentence() {
  const { scene, highlighted, lit } = useTheorem()
  const { line } = scene
  return (
    <p className="theorem-sentence" aria-live={highlighted === null ? 'polite' : 'off'}>
      {line === null ? (
        <>No network yet: {scene.failure}.</>
      ) : line.escaped >= 0 ? (
        <Escaped line={line} />
      ) : scene.failure !== null ? (
        <>It breaks off: {scene.failure}.</>
      ) : lit !== null ? (
        <Hinge line={line} place={lit} />
      ) : (
        <OfStep line={line} />
      )}
    </p>
  )
}

function Hinge({ line, place }: { line: Line; place: number }) {
  const { state, hinges, output } = useTheorem()
  const { before, wanted, reach, weight } = substitutionStep(
    line.x,
    line.b,
    line.outputs[output] as Float64Array,
    line.w[output] as Float64Array,
    place,
  )
  const isToCome = place >= hinges && state.step === 4
  return (
    <>
      <strong>Hinge {place + 1}</strong> stands {numberText(reach)} before point {place + 1}. Without it c would pass there at{' '}
      {numberText(before)}; it must pass at {state.labels === 'classes' ? wanted : signedText(wanted)}, so{' '}
      {isToCome ? 'its slope will have to change' : 'the slope changes'} by{' '}
      <strong className="construction">
        <HingeName letter="w" place={place} /> = {numberText(weight)}
      </strong>
      . {place > 0 ? 'The points before it do not feel it.' : 'It is the first: nothing stands before it.'}
    </>
  )
}

function Escaped({ line }: { line: Line }) {
  const { escaped: place, x, b } = line
  const isPast = (b[place] as number) >= (x[place] as number)
  const isTriangular = b.every((threshold, at) => at === 0 || threshold >= (x[at - 1] as number))
  const before = x.findIndex((point) => point > (b[place] as number))
  return isPast ? (
    <>
      <strong>
        Threshold {place + 1} has passed its own point {place + 1}.
      </strong>{' '}
      Row {place + 1} now has a zero on the diagonal: hinge {place + 1} cannot move c at point {place + 1} any more, and no weight repairs
      that. {isTriangular ? 'Zero is an eigenvalue, A has no inverse: ' : ''}Lemma 1 needs every threshold in its gap.
    </>
  ) : (
    <>
      <strong>
        Threshold {place + 1} stands before {before + 1 === place ? `point ${place}` : `points ${before + 1} to ${place}`}.
      </strong>{' '}
      Hinge {place + 1} now lifts {before + 1 === place ? 'that point' : 'those points'} too: something stands above the diagonal, and
      setting <HingeName letter="w" place={place} /> would spoil what was solved before.
    </>
  )
}

function OfStep({ line }: { line: Line }): ReactNode {
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
