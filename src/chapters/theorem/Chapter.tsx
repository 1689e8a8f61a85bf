// Chapter 5, Theorem 1, by hand: the reader builds a network that fits any labels.
import { Disclosure } from '../../controls/Disclosure.tsx'
import { useAnswer } from '../../store/react.tsx'
import '../kit/chapter.css'
import './theorem.css'
import { Arrangement, LongLink } from './Arrangement.tsx'
import { Ask } from './Ask.tsx'
import { CurveOnLine } from './CurveOnLine.tsx'
import { Images } from './Images.tsx'
import { Matrix } from './Matrix.tsx'
import { HingeName } from './Names.tsx'
import { Network } from './Network.tsx'
import { Paper } from './Paper.tsx'
import { Plane } from './Plane.tsx'
import { Sentence } from './Sentence.tsx'
import { StepControls } from './StepControls.tsx'
import { Steps } from './Steps.tsx'
import { weightsOf } from './scene.ts'
import { type Picture, steps } from './steps.ts'
import { TheoremProvider, useTheorem } from './use-theorem.tsx'

export function Chapter() {
  return (
    <TheoremProvider>
      <article className="chapter theorem">
        <header className="chapter-head">
          <h1>Build a network that fits anything.</h1>
          <p className="lede">
            Place points, give them any labels you like. We choose one direction, line the points up along it, and put one hinge before
            each.
          </p>
        </header>
        <Ask />
        <Figure />
        <div className="folded">
          <Disclosure summary="Save or open this arrangement">
            <Arrangement />
          </Disclosure>
          <Disclosure summary="What the paper says, and what differs here">
            <Paper />
          </Disclosure>
        </div>
      </article>
    </TheoremProvider>
  )
}

function Figure() {
  const { step } = useTheorem().state
  return (
    <section className="theorem-figure" aria-label="The construction">
      <Steps />
      <StepControls />
      {step === 8 ? <Images /> : <Pictures />}
      <LongLink />
    </section>
  )
}

function Pictures() {
  const { step } = useTheorem().state
  return (
    <>
      <div className="theorem-pictures">
        <figure className={pictureClass('plane', step)}>
          <figcaption>
            <strong>The plane.</strong> Drag a point, press it to change its label, turn the arrow
          </figcaption>
          <div className="picture-room">
            <Plane />
          </div>
        </figure>
        <figure className={pictureClass('matrix', step)}>
          <figcaption>
            <strong>
              A = max(x<sub>i</sub> − b<sub>j</sub>, 0)
            </strong>
            <Shape />: row <HingeRow />
          </figcaption>
          <div className="picture-room">
            <Matrix />
          </div>
        </figure>
        <figure className={pictureClass('line', step)}>
          <figcaption>
            <strong>The line and c(x).</strong> Triangles are thresholds: drag one
          </figcaption>
          <div className="picture-room">
            <CurveOnLine />
          </div>
        </figure>
        <figure className={pictureClass('network', step)}>
          <figcaption>
            <strong>The network.</strong> <NetworkCaption />
          </figcaption>
          <div className="picture-room">
            <Network />
          </div>
        </figure>
      </div>
      <Sentence />
    </>
  )
}

const pictureClass = (picture: Picture, step: number): string =>
  `picture picture-${picture} sans ${steps[step - 1]?.pictures.includes(picture) ? '' : 'picture-aside'}`

/** What holds of the matrix as it is shown. */
function Shape() {
  const { line } = useTheorem().scene
  if (line === null || line.escaped < 0) return <>, lower triangular</>
  const isPast = (line.b[line.escaped] as number) >= (line.x[line.escaped] as number)
  return isPast ? <>, a zero on its diagonal</> : <>, triangular no more</>
}

function HingeRow() {
  const { lit } = useTheorem()
  return lit === null ? (
    <>
      i gives w<sub>i</sub>
    </>
  ) : (
    <>
      {lit + 1} gives <HingeName letter="w" place={lit} />
    </>
  )
}

function NetworkCaption() {
  const { scene, state, hinges } = useTheorem()
  const hasAnswered = useAnswer('theorem') !== null
  if (scene.line === null) return <>There is none: {scene.failure}</>
  const n = scene.line.x.length
  if (state.step === 7)
    return Math.min(state.depth, n + 1) > 2 && scene.line.solved === n ? (
      <>Grey units carry how far x has come, and the sum so far</>
    ) : (
      <>One hidden layer, as wide as there are points</>
    )
  const outputs = scene.line.outputs.length
  return (
    <>
      {hasAnswered ? `${outputs === 1 ? '2n + d' : `n + d + ${outputs}n`} = ${weightsOf(scene.line)} weights, ` : ''}
      {hinges} of {n} hinges in place
    </>
  )
}
