// Chapter 5, Theorem 1, by hand: the reader builds a network that fits any labels, and each step adds a picture to what stands there.
import { useRef } from 'react'
import { Ending } from '../kit/Ending.tsx'
import { Fold, Folds } from '../kit/Folds.tsx'
import { Frame } from '../kit/Frame.tsx'
import { Guarded } from '../kit/Guarded.tsx'
import { Arrangement, LongLink } from './Arrangement.tsx'
import { Ask } from './Ask.tsx'
import { ImagesStep } from './ImagesStep.tsx'
import { OwnDigits } from './OwnDigits.tsx'
import { Paper } from './Paper.tsx'
import { Pictures } from './Pictures.tsx'
import { Sentence } from './Sentence.tsx'
import { StepControls } from './StepControls.tsx'
import { NextStep, StepPills, StepTitle, useArrival } from './Steps.tsx'
import { stepOf } from './steps.ts'
import './theorem.css'
import { TheoremProvider, useTheorem } from './use-theorem.tsx'

export function Chapter() {
  return (
    <Frame
      chapter="theorem"
      title="Build a network that fits anything."
      lede="Place points, give them any labels, and build, without any training, a network that gets every one of them right."
    >
      <TheoremProvider>
        <Ask />
        <Construction />
        <Conclusion />
        <Below />
      </TheoremProvider>
    </Frame>
  )
}

function Construction() {
  const { step } = useTheorem().state
  const figure = useRef<HTMLElement>(null)
  useArrival(figure)
  return (
    <section ref={figure} className="theorem-figure" aria-label="The construction">
      <StepPills />
      <div className={`step step-${step}`}>
        {step === stepOf.images ? (
          <Guarded part="The line of images">
            <ImagesStep />
          </Guarded>
        ) : (
          <>
            <div className="step-text">
              <StepTitle />
              <div className="step-says">
                <Sentence />
                {step === 1 ? <OwnDigits /> : null}
              </div>
              <StepControls />
            </div>
            <Pictures />
          </>
        )}
        <NextStep />
      </div>
      <LongLink />
    </section>
  )
}

function Below() {
  const { hasAnswered } = useTheorem()
  return (
    <Folds>
      <Fold summary="Save or open this arrangement">
        <Arrangement />
      </Fold>
      <Fold summary="What the paper says, and what differs here">
        {hasAnswered ? <Paper /> : <p>It answers the question above. Once you have answered or skipped that, it stands here.</p>}
      </Fold>
    </Folds>
  )
}

function Conclusion() {
  const { hasAnswered, farthest } = useTheorem()
  return (
    <Ending chapter="theorem">
      {hasAnswered && farthest >= stepOf.network
        ? '2n + d weights fit any labels of n points: capacity is cheap. That a network fits all it was told says nothing about what it will answer to a new point.'
        : null}
    </Ending>
  )
}
