// What the reader can do at each step.
import type { ReactNode } from 'react'
import { Slider } from '../../controls/Slider.tsx'
import { mostPoints, theoremFields } from '../../experiment/chapters/theorem-fields.ts'
import { significant } from '../../words/rounding.ts'
import { Guarded } from '../kit/Guarded.tsx'
import { Counts } from './Counts.tsx'
import { DirectionControls } from './DirectionControls.tsx'
import { LineHints, PointHints, RuleHints } from './Hints.tsx'
import { classNames } from './label-marks.ts'
import { Conditioning } from './Measurements.tsx'
import { deepestOf } from './Network.tsx'
import { OutputChoice } from './OutputChoice.tsx'
import { Player } from './Player.tsx'
import { PointControls } from './PointControls.tsx'
import { stepOf } from './steps.ts'
import { useTheorem } from './use-theorem.tsx'
import './step-controls.css'

export function StepControls() {
  const { state, scene } = useTheorem()
  const { step } = state
  const hasSeveral = (scene.line?.outputs.length ?? 1) > 1
  return (
    <div className="step-controls">
      {controls[step - 1]?.()}
      {step >= stepOf.solve && hasSeveral && <OutputChoice label="output for" classes={classNames} />}
    </div>
  )
}

const controls: readonly (() => ReactNode)[] = [
  () => (
    <>
      <PointControls />
      <PointHints />
    </>
  ),
  () => (
    <>
      <DirectionControls />
      <LineHints />
    </>
  ),
  () => (
    <>
      <RuleSlider />
      <RuleHints />
    </>
  ),
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
  () => <DepthSliders />,
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
const ruleText = (t: number): string => significant(t, 5)

function DepthSliders() {
  const { state, scene, change } = useTheorem()
  const { depth, n } = theoremFields
  const most = scene.line ? deepestOf(mostPoints + 1, scene.line) : depth.min
  return (
    <>
      <Slider
        label={depth.label}
        value={Math.min(state.depth, most)}
        min={depth.min}
        max={Math.max(depth.min + 1, most)}
        step={1}
        format={String}
        colour="--construction"
        onInput={(layers) => change({ depth: layers })}
      />
      <Slider
        label={n.label}
        value={state.n}
        min={n.min}
        max={n.max}
        step={1}
        format={String}
        onInput={(points) => change({ n: points })}
      />
    </>
  )
}
