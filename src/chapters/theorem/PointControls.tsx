// What can be done at the first step: how many points, and their labels.
import { Button } from '../../controls/Button.tsx'
import { Choice } from '../../controls/Choice.tsx'
import { Slider } from '../../controls/Slider.tsx'
import { type TheoremState, theoremFields } from '../../experiment/chapters/theorem-fields.ts'
import { type PlanePoint, pointsOf, withPoint } from '../../experiment/chapters/theorem-points.ts'
import { optionsOf } from '../../experiment/fields/field.ts'
import { useTheorem } from './use-theorem.tsx'

export function PointControls() {
  const { state, change } = useTheorem()
  const { n, labels } = theoremFields
  return (
    <>
      <Slider label={n.label} value={state.n} min={n.min} max={n.max} step={1} format={String} onInput={(value) => change({ n: value })} />
      <Choice label={labels.label} options={optionsOf(labels)} value={state.labels} onChange={(kind) => change({ labels: kind })} />
      <div className="button-row">
        <Button kind="quiet" onClick={() => change(relabelled(state))}>
          Random labels
        </Button>
        <Button kind="quiet" onClick={() => change({ seed: state.seed + 1, moved: '', thresholds: '' })}>
          New points
        </Button>
      </div>
    </>
  )
}

/** Every label drawn anew; what was moved stays where it is. */
function relabelled(state: TheoremState): Pick<TheoremState, 'labelSeed' | 'moved'> {
  const labelSeed = state.labelSeed + 1
  const drawn = pointsOf({ ...state, labelSeed, moved: '' })
  const placed = pointsOf(state)
  const moved = drawn.reduce((text, fresh, index) => {
    const { x, y } = placed[index] as PlanePoint
    return x === fresh.x && y === fresh.y ? text : withPoint(text, index, { x, y, label: fresh.label })
  }, '')
  return { labelSeed, moved }
}
