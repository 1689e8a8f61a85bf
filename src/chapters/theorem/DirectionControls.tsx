// What can be done about the direction, and about thresholds that leave their gaps.
import { Button } from '../../controls/Button.tsx'
import { Toggle } from '../../controls/Toggle.tsx'
import { withPoint } from '../../experiment/chapters/theorem-points.ts'
import { createStream } from '../../maths/random.ts'
import { widestDirection } from '../../maths/theorem/direction.ts'
import { wholeTurn } from './Plane.tsx'
import { useTheorem } from './use-theorem.tsx'

export function DirectionControls() {
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
      <div className="button-row">
        <Button kind="quiet" onClick={() => turnTo([Math.random() - 0.5, Math.random() - 0.5])}>
          Random direction
        </Button>
        <Button kind="quiet" onClick={collide} disabled={state.n < 2}>
          Make two collide
        </Button>
        <Button kind="quiet" onClick={widest}>
          Widest gaps of 1,000 directions
        </Button>
      </div>
      <div className="button-row">
        <Toggle
          label="thresholds may leave their gaps"
          checked={isFree}
          onChange={(free) => {
            setFree(free)
            if (!free) change({ thresholds: '' })
          }}
        />
      </div>
    </>
  )
}
