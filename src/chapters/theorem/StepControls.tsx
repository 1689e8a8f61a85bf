// What the reader can do at each step, in one row.
import type { ReactNode } from 'react'
import { Button } from '../../controls/Button.tsx'
import { Choice } from '../../controls/Choice.tsx'
import { Slider } from '../../controls/Slider.tsx'
import { Toggle } from '../../controls/Toggle.tsx'
import { mostPoints, theoremFields } from '../../experiment/chapters/theorem-fields.ts'
import { type PlanePoint, pointsOf, withPoint } from '../../experiment/chapters/theorem-points.ts'
import { createStream } from '../../maths/random.ts'
import { widestDirection } from '../../maths/theorem/direction.ts'
import { significant } from '../../words/rounding.ts'
import { Counts } from './Counts.tsx'
import { Conditioning, DepthFigures } from './Figures.tsx'
import { ImageControls } from './Images.tsx'
import { deepestOf } from './Network.tsx'
import { wholeTurn } from './Plane.tsx'
import { Player } from './Player.tsx'
import { useTheorem } from './use-theorem.tsx'

export function StepControls() {
  const { step } = useTheorem().state
  return (
    <div className="step-controls">
      {controls[step - 1]?.()}
      {step >= 3 && step < 8 && <OutputChoice />}
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
      <Conditioning />
    </>
  ),
  () => <Counts />,
  () => <DepthSlider />,
  () => <ImageControls />,
]

function PointControls() {
  const { state, change } = useTheorem()
  return (
    <>
      <Slider label="points" value={state.n} min={1} max={mostPoints} step={1} format={String} onInput={(n) => change({ n })} />
      <Choice
        label="labels"
        options={[
          { value: 'signs', label: '±1' },
          { value: 'classes', label: 'classes' },
          { value: 'reals', label: 'numbers' },
        ]}
        value={state.labels}
        onChange={(labels) => change({ labels })}
      />
      <Button kind="quiet" onClick={() => change(relabelled())}>
        Random labels
      </Button>
      <Button kind="quiet" onClick={() => change({ seed: state.seed + 1, moved: '', thresholds: '' })}>
        New points
      </Button>
    </>
  )

  /** Every label drawn anew; what was moved stays where it is. */
  function relabelled() {
    const labelSeed = state.labelSeed + 1
    const drawn = pointsOf({ ...state, labelSeed, moved: '' })
    const placed = pointsOf(state)
    const moved = drawn.reduce((text, fresh, index) => {
      const { x, y } = placed[index] as PlanePoint
      return x === fresh.x && y === fresh.y ? text : withPoint(text, index, { x, y, label: fresh.label })
    }, '')
    return { labelSeed, moved }
  }
}

function RuleSlider() {
  const { state, change } = useTheorem()
  return (
    <Slider
      label="thresholds, t of a gap"
      value={state.rule}
      min={0}
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

function DirectionButtons() {
  const { state, scene, isFree, setFree, change } = useTheorem()
  const turnTo = ([x = 1, y = 0]: ArrayLike<number> & Iterable<number>) =>
    change({ direction: wholeTurn((Math.atan2(y, x) * 180) / Math.PI) })
  const widest = () => {
    const values = Float64Array.from(scene.points.flatMap(({ x, y }) => [x, y]))
    turnTo(widestDirection({ n: scene.points.length, d: 2, values }, createStream(state.seed, 'theorem-direction').normal))
  }
  /** Turns the direction to the right and puts one point straight above or below its neighbour. */
  const collide = () => {
    const [first = 0, second = 0] = scene.line?.order.subarray(Math.floor((state.n - 1) / 2)) ?? []
    const [fixed, mover] = [scene.points[first], scene.points[second]]
    if (fixed && mover && first !== second) change({ direction: 0, moved: withPoint(state.moved, second, { ...mover, x: fixed.x }) })
  }
  return (
    <>
      <Toggle
        label="let thresholds leave"
        checked={isFree}
        onChange={(free) => {
          setFree(free)
          if (!free) change({ thresholds: '' })
        }}
      />
      <Button kind="quiet" onClick={() => turnTo([Math.random() - 0.5, Math.random() - 0.5])}>
        Random a
      </Button>
      <Button kind="quiet" onClick={widest}>
        Best of 1,000
      </Button>
      <Button kind="quiet" onClick={collide} disabled={state.n < 2}>
        Collide two
      </Button>
    </>
  )
}

function DepthSlider() {
  const { state, scene, change } = useTheorem()
  const { min } = theoremFields.depth
  const most = scene.line ? deepestOf(mostPoints + 1, scene.line) : min
  return (
    <>
      <Slider
        label="layers, k"
        value={Math.min(state.depth, most)}
        min={min}
        max={Math.max(min + 1, most)}
        step={1}
        format={String}
        colour="--construction"
        onInput={(depth) => change({ depth })}
      />
      <DepthFigures />
    </>
  )
}

/** Of several classes, each has an output on the same hinges. */
function OutputChoice() {
  const { scene, output, showOutput } = useTheorem()
  if ((scene.line?.outputs.length ?? 1) === 1) return null
  return (
    <Choice
      label="output of"
      options={['circle', 'square', 'triangle'].map((label, own) => ({ value: String(own), label }))}
      value={String(output)}
      onChange={(own) => showOutput(Number(own))}
    />
  )
}
