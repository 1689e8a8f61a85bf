// What the reader can do at each step, in one row.
import type { ReactNode } from 'react'
import { Slider } from '../../controls/Slider.tsx'
import { mostPoints, theoremFields } from '../../experiment/chapters/theorem-fields.ts'
import { significant } from '../../words/rounding.ts'
import { Guarded } from '../kit/Guarded.tsx'
import { Counts } from './Counts.tsx'
import { DirectionButtons } from './DirectionButtons.tsx'
import { ImageControls } from './ImageControls.tsx'
import { classNames } from './label-marks.ts'
import { Conditioning, DepthMeasurements } from './Measurements.tsx'
import { deepestOf } from './Network.tsx'
import { OutputChoice } from './OutputChoice.tsx'
import { Player } from './Player.tsx'
import { PointControls } from './PointControls.tsx'
import { useTheorem } from './use-theorem.tsx'

export function StepControls() {
  const { state, scene } = useTheorem()
  const { step } = state
  const hasSeveral = (scene.line?.outputs.length ?? 1) > 1
  return (
    <div className="step-controls">
      {controls[step - 1]?.()}
      {step >= 3 && step < 8 && hasSeveral && <OutputChoice label="output of" classes={classNames} />}
    </div>
  )
}

const controls: readonly (() => ReactNode)[] = [
  () => <PointControls />,
  () => (
    <>
      <RuleSlider />
      <DirectionButtons />
    </>
  ),
  () => <RuleSlider />,
  () => <Player />,
  () => (
    <>
      <RuleSlider />
      <Guarded part="The table of errors">
        <Conditioning />
      </Guarded>
    </>
  ),
  () => <Counts />,
  () => <DepthSlider />,
  () => <ImageControls />,
]

function RuleSlider() {
  const { state, change } = useTheorem()
  return (
    <Slider
      label={theoremFields.rule.label}
      value={state.rule}
      min={theoremFields.rule.min}
      max={0.99}
      step={0.01}
      format={ruleText}
      colour="--construction"
      onInput={(rule) => change({ rule, thresholds: '' })}
    />
  )
}

/** To every digit that a link can hold: what is near 1 is not 1. */
const ruleText = (t: number): string => `${significant(t, 5)}${t === 0 ? ' slope rule' : t === 0.5 ? ' midpoint rule' : ''}`

function DepthSlider() {
  const { state, scene, change } = useTheorem()
  const { min, label } = theoremFields.depth
  const most = scene.line ? deepestOf(mostPoints + 1, scene.line) : min
  return (
    <>
      <Slider
        label={label}
        value={Math.min(state.depth, most)}
        min={min}
        max={Math.max(min + 1, most)}
        step={1}
        format={String}
        colour="--construction"
        onInput={(depth) => change({ depth })}
      />
      <DepthMeasurements />
    </>
  )
}
