// The pictures that stand by now, linked: what is lit in one is lit in all.
import type { ReactNode } from 'react'
import { Guarded } from '../kit/Guarded.tsx'
import { CurveOnLine } from './CurveOnLine.tsx'
import { Matrix } from './Matrix.tsx'
import { HingeName } from './Names.tsx'
import { Network } from './Network.tsx'
import { Plane } from './Plane.tsx'
import { weightsOf } from './scene.ts'
import { type Picture, stepOf, steps } from './steps.ts'
import { useTheorem } from './use-theorem.tsx'
import './pictures.css'

export function Pictures() {
  const { step } = useTheorem().state
  return (
    <div className="theorem-pictures">
      {steps[step - 1]?.pictures.map((picture) => (
        <Framed key={picture} picture={picture} />
      ))}
    </div>
  )
}

const parts: Readonly<Record<Picture, { readonly Caption: () => ReactNode; readonly Drawing: () => ReactNode }>> = {
  plane: { Caption: PlaneCaption, Drawing: Plane },
  line: { Caption: LineCaption, Drawing: CurveOnLine },
  matrix: { Caption: MatrixCaption, Drawing: Matrix },
  network: { Caption: NetworkCaption, Drawing: Network },
}

function Framed({ picture }: { picture: Picture }) {
  const { step } = useTheorem().state
  const isNeeded = steps[step - 1]?.needed.includes(picture)
  const { Caption, Drawing } = parts[picture]
  return (
    <figure className={`picture picture-${picture} sans ${isNeeded ? '' : 'picture-aside'}`}>
      <figcaption>
        <Caption />
      </figcaption>
      <div className="picture-room">
        <Guarded part="This picture">
          <Drawing />
        </Guarded>
      </div>
    </figure>
  )
}

function PlaneCaption() {
  const { step } = useTheorem().state
  return (
    <>
      <strong>The plane.</strong> {planeSays(step)}
    </>
  )
}

function planeSays(step: number): string {
  if (step === 1) return 'Each shape is a label'
  if (step < stepOf.solve) return 'Drag a point, press it, turn the arrow a'
  return step === stepOf.function ? 'Point anywhere: what c says there' : 'Purple: c is above zero, grey: below'
}

function LineCaption() {
  const { step } = useTheorem().state
  return step < stepOf.solve ? (
    <>
      <strong>The line.</strong> Height is the label; triangles are thresholds: drag one
    </>
  ) : (
    <>
      <strong>The line and c.</strong> It has to pass through every point
      {step === stepOf.function ? <>; dotted: straight from point to point</> : null}
    </>
  )
}

function MatrixCaption() {
  return (
    <>
      <strong>
        A = max(x<sub>i</sub> − b<sub>j</sub>, 0)
      </strong>
      <Shape />
      <HingeRow />
    </>
  )
}

/** What holds of the matrix as it is shown. */
function Shape() {
  const { line } = useTheorem().scene
  if (line === null) return null
  if (line.escaped < 0) return <>, a triangle</>
  const isPast = (line.b[line.escaped] as number) >= (line.x[line.escaped] as number)
  return isPast ? <>, a zero on its diagonal</> : <>, a triangle no more</>
}

function HingeRow() {
  const { lit, state, scene } = useTheorem()
  if (state.step < stepOf.solve || scene.line === null) return null
  return lit === null ? (
    <>
      : row i gives w<sub>i</sub>
    </>
  ) : (
    <>
      : row {lit + 1} gives <HingeName letter="w" place={lit} />
    </>
  )
}

function NetworkCaption() {
  const { scene, state, hinges, hasAnswered } = useTheorem()
  if (scene.line === null) return <strong>The network.</strong>
  const n = scene.line.x.length
  const outputs = scene.line.outputs.length
  return (
    <>
      <strong>The network.</strong>{' '}
      {state.step === stepOf.depth ? (
        Math.min(state.depth, n + 1) > 2 && scene.line.solved === n ? (
          <>Grey units hand on how far x has come, and the sum so far</>
        ) : (
          <>One hidden layer, as wide as there are points</>
        )
      ) : (
        <>
          {hasAnswered ? `${outputs === 1 ? '2n + d' : `n + d + ${outputs}n`} = ${weightsOf(scene.line)} weights, ` : ''}
          {hinges} of {n} hinges in place
        </>
      )}
    </>
  )
}
