// What there is to say at each step, while no hinge is pointed at.
import type { ReactNode } from 'react'
import { measureDeep } from '../../maths/theorem/deep.ts'
import { narrowestGap } from '../../maths/theorem/direction.ts'
import { eigenvalues } from '../../maths/theorem/hinge-matrix.ts'
import { counted } from '../../words/numbers.ts'
import { numberText } from '../../words/powers.ts'
import { Between } from './Between.tsx'
import { smallestPlace } from './Matrix.tsx'
import { deepestOf, deepNetworkOf } from './Network.tsx'
import { type Line, weightsOf } from './scene.ts'
import { useTheorem } from './use-theorem.tsx'

export function StepSentence({ line }: { line: Line }): ReactNode {
  const { state } = useTheorem()
  switch (state.step) {
    case 1:
      return <Labellings labels={state.labels} n={state.n} />
    case 2:
      return <Row line={line} />
    case 3:
      return <Equations line={line} />
    case 4:
      return (
        <>No hinge is in place: c is zero everywhere. Each new hinge will leave the points before it alone and bend c through its own.</>
      )
    case 5:
      return <Between />
    case 6:
      return <Weights line={line} />
    case 7:
      return <Depth line={line} />
    default:
      return null
  }
}

function Labellings({ labels, n }: { labels: 'signs' | 'classes' | 'reals'; n: number }) {
  const base = labels === 'signs' ? 2 : 3
  const count = base ** n
  return (
    <>
      {labels === 'reals' ? (
        n === 1 ? (
          'This point can have any number as its label.'
        ) : (
          `These ${n} points can have any numbers as labels.`
        )
      ) : (
        <>
          There are {base}
          <sup>{n}</sup>
          {count < 1e7 ? ` = ${counted(count)}` : ''} ways to label {n === 1 ? 'this point' : `these ${n} points`}.
        </>
      )}{' '}
      The next steps build a network that gets every point right, whichever you choose.
    </>
  )
}

function Row({ line }: { line: Line }) {
  const { gap, place } = narrowestGap(line.x)
  return (
    <>
      Seen along the arrow <strong className="construction">a</strong> the points stand in a row. Before each we set a{' '}
      <strong className="construction">threshold b</strong>: there a hinge will bend the network’s answer, the curve{' '}
      <strong className="construction">c</strong>.{' '}
      {line.x.length > 1 ? (
        <>
          The narrower a gap between different labels, the steeper the curve must be; the narrowest here is{' '}
          <strong>{numberText(gap)}</strong> (points {place + 1} and {place + 2}).
        </>
      ) : null}
    </>
  )
}

function Equations({ line }: { line: Line }) {
  const diagonal = eigenvalues(line.x, line.b)
  const smallest = smallestPlace(diagonal)
  return (
    <>
      Point 1 is past one threshold, so hinge 1 alone can move it; point 2 is past two, and so on. Row i of A says how far point i is past
      each: a triangle. So the weights <strong className="construction">w</strong> follow from the top: each hinge puts its own point right
      and leaves those before it alone, whatever the labels. Only a zero on the diagonal could stop that (the smallest, in row{' '}
      {smallest + 1}, is <strong className="construction">{numberText(diagonal[smallest] as number)}</strong>): the paper’s Lemma 1.
    </>
  )
}

function Weights({ line }: { line: Line }) {
  const { hasAnswered } = useTheorem()
  const [n, outputs] = [line.x.length, line.outputs.length]
  if (!hasAnswered)
    return (
      <>
        The same c, drawn as a network: two inputs, a unit for each hinge, {outputs === 1 ? 'one output' : `${outputs} outputs`}. How many
        weights are that? Answer the question above, and they are counted here.
      </>
    )
  return (
    <>
      <strong className="construction">{counted(weightsOf(line))} weights</strong>: {outputs === 1 ? n : `${outputs} times ${n}`} for{' '}
      <strong className="construction">w</strong>, {n} for b, 2 for a. True labels or invented ones, the price is the same: having weights
      enough to memorise is nothing special.
    </>
  )
}

function Depth({ line }: { line: Line }) {
  const { state, scene, output, added, hasAnswered } = useTheorem()
  const n = line.x.length
  const depth = deepestOf(state.depth, line)
  const { width, weights } = measureDeep(deepNetworkOf(line, output, depth, scene.a))
  return (
    <>
      {added > 0 ? `With ${added} more points, ${n} in all, depth pays. ` : ''}
      {depth === 2 ? (
        <>
          Two layers of weights, the network as it was: <strong>{n} units</strong> wide. More layers make it narrower.
        </>
      ) : (
        <>
          The same c in <strong>{depth} layers</strong>, each adding a block of hinges to the sum: at most{' '}
          <strong className="construction">{width} units</strong> wide, where one hidden layer takes {n}. A narrow network can learn by
          heart too, if it is deep.
        </>
      )}{' '}
      {hasAnswered && depth > 2 ? (
        <>
          It costs weights: <strong>{counted(weights)}</strong> that are not 0, instead of{' '}
          {counted(weightsOf({ x: line.x, outputs: [line.x] }))}.
        </>
      ) : null}
    </>
  )
}
