// The four pictures of the construction, linked: what is lit in one is lit in all.
import type { ReactNode } from 'react'
import { useAnswer } from '../../store/react.tsx'
import { Guarded } from '../kit/Guarded.tsx'
import { CurveOnLine } from './CurveOnLine.tsx'
import { Matrix } from './Matrix.tsx'
import { HingeName } from './Names.tsx'
import { Network } from './Network.tsx'
import { Plane } from './Plane.tsx'
import { weightsOf } from './scene.ts'
import { type Picture, steps } from './steps.ts'
import { useTheorem } from './use-theorem.tsx'

export function Pictures() {
  return (
    <div className="theorem-pictures">
      <Framed
        picture="plane"
        caption={
          <>
            <strong>The plane.</strong> Drag a point, press it to change its label, turn the arrow
          </>
        }
      >
        <Plane />
      </Framed>
      <Framed
        picture="matrix"
        caption={
          <>
            <strong>
              A = max(x<sub>i</sub> − b<sub>j</sub>, 0)
            </strong>
            <Shape />: row <HingeRow />
          </>
        }
      >
        <Matrix />
      </Framed>
      <Framed
        picture="line"
        caption={
          <>
            <strong>The line and c(x).</strong> Triangles are thresholds: drag one
          </>
        }
      >
        <CurveOnLine />
      </Framed>
      <Framed
        picture="network"
        caption={
          <>
            <strong>The network.</strong> <NetworkCaption />
          </>
        }
      >
        <Network />
      </Framed>
    </div>
  )
}

function Framed({ picture, caption, children }: { picture: Picture; caption: ReactNode; children: ReactNode }) {
  const { step } = useTheorem().state
  const isMeant = steps[step - 1]?.pictures.includes(picture)
  return (
    <figure className={`picture picture-${picture} sans ${isMeant ? '' : 'picture-aside'}`}>
      <figcaption>{caption}</figcaption>
      <div className="picture-room">
        <Guarded part="This picture">{children}</Guarded>
      </div>
    </figure>
  )
}

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
