// Chapter 5, Theorem 1, by hand: the reader builds a network that fits any labels.
import { useAnswer } from '../../store/react.tsx'
import { Ending } from '../kit/Ending.tsx'
import { Fold, Folds } from '../kit/Folds.tsx'
import { Frame } from '../kit/Frame.tsx'
import { Guarded } from '../kit/Guarded.tsx'
import { Arrangement, LongLink } from './Arrangement.tsx'
import { Ask } from './Ask.tsx'
import { Images } from './Images.tsx'
import { Paper } from './Paper.tsx'
import { Pictures } from './Pictures.tsx'
import { Sentence } from './Sentence.tsx'
import { StepControls } from './StepControls.tsx'
import { Steps } from './Steps.tsx'
import './theorem.css'
import { TheoremProvider, useTheorem } from './use-theorem.tsx'

export function Chapter() {
  return (
    <Frame
      chapter="theorem"
      title="Build a network that fits anything."
      lede="Place points, give them any labels you like. We choose one direction, line the points up along it, and put one hinge before each."
    >
      <TheoremProvider>
        <Ask />
        <Construction />
        <Conclusion />
        <Folds>
          <Fold summary="Save or open this arrangement">
            <Arrangement />
          </Fold>
          <Fold summary="What the paper says, and what differs here">
            <Paper />
          </Fold>
        </Folds>
      </TheoremProvider>
    </Frame>
  )
}

function Construction() {
  const { step } = useTheorem().state
  return (
    <section className="theorem-figure" aria-label="The construction">
      <Steps />
      <StepControls />
      {step === 8 ? (
        <Guarded part="The line of images">
          <Images />
        </Guarded>
      ) : (
        <>
          <Pictures />
          <Sentence />
        </>
      )}
      <LongLink />
    </section>
  )
}

function Conclusion() {
  const isAnswered = useAnswer('theorem') !== null
  return (
    <Ending chapter="theorem">
      {isAnswered ? 'capacity is cheap. That a network can fit any labels says nothing about what it will answer to a new point.' : null}
    </Ending>
  )
}
