// What the construction comes to on the images, in the same lines as the trained network beside it.
import { useDataset } from '../../store/react.tsx'
import { millisecondsText } from '../../words/durations.ts'
import { counted } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import type { FittedImages } from '../kit/fitted-images.ts'
import { useTheorem } from './use-theorem.tsx'

export function Versus({ fitted }: { fitted: FittedImages }) {
  const { state, hasAnswered } = useTheorem()
  const { noun } = useDataset(state.dataset)
  return (
    <section aria-label="Theorem 1">
      <h3 className="construction">Built by Theorem 1</h3>
      <p>
        <strong>{percentText(fitted.trainAccuracy)}</strong> as told, at once: {millisecondsText(fitted.elapsedMs)}
      </p>
      <p className="versus-unseen">
        <strong className="unseen">{percentText(fitted.testAccuracy)}</strong> of {counted(fitted.testCount)} unseen {noun[1]}
      </p>
      {hasAnswered ? <p className="versus-weights">{counted(fitted.weights)} weights, n + d + 10n</p> : null}
    </section>
  )
}
