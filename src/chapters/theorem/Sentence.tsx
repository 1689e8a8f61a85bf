// One sentence about what is shown: the step's own, or about the hinge that is pointed at or has just been put in.
import { substitutionStep } from '../../maths/theorem/substitution.ts'
import { numberText, signedText } from '../../words/powers.ts'
import { TextButton } from '../kit/TextButton.tsx'
import { HingeName } from './Names.tsx'
import { StepSentence } from './StepSentence.tsx'
import type { Line } from './scene.ts'
import { stepOf } from './steps.ts'
import { useTheorem } from './use-theorem.tsx'

export function Sentence() {
  const { state, scene, highlighted, lit } = useTheorem()
  const { line } = scene
  return (
    <p className="theorem-sentence" aria-live={highlighted === null ? 'polite' : 'off'}>
      {line === null ? (
        <>No network yet: {scene.failure}. Turn the arrow a little, and they stand apart.</>
      ) : line.escaped >= 0 ? (
        <Escaped line={line} />
      ) : scene.failure !== null ? (
        <>It breaks off: {scene.failure}.</>
      ) : lit !== null && state.step >= stepOf.solve ? (
        <Hinge line={line} place={lit} />
      ) : (
        <StepSentence line={line} />
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

/** What is wrong, in whatever step it is seen, and the way back. */
function Escaped({ line }: { line: Line }) {
  const { change, setFree } = useTheorem()
  const putBack = () => {
    setFree(false)
    change({ thresholds: '' })
  }
  return (
    <>
      <WhatEscaped line={line} /> <TextButton onClick={putBack}>Put the thresholds back</TextButton>
    </>
  )
}

function WhatEscaped({ line: { escaped: place, x, b } }: { line: Line }) {
  const isPast = (b[place] as number) >= (x[place] as number)
  const before = x.findIndex((point) => point > (b[place] as number))
  return isPast ? (
    <>
      <strong>Threshold {place + 1} has passed its own point.</strong> Hinge {place + 1} cannot move the curve there any more: the matrix of
      step 3 has a zero on its diagonal, and Lemma 1 does not hold.
    </>
  ) : (
    <>
      <strong>
        Threshold {place + 1} stands before {before + 1 === place ? `point ${place}` : `points ${before + 1} to ${place}`}.
      </strong>{' '}
      Hinge {place + 1} now lifts {before + 1 === place ? 'that point' : 'those points'} too: setting <HingeName letter="w" place={place} />{' '}
      would spoil what was solved before.
    </>
  )
}
