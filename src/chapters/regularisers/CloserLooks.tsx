// Two sweeps that say more and take longer: set, and started, by a button each.
import { Button } from '../../controls/Button.tsx'
import {
  closerLooks,
  lookedAt,
  type RegulariserState,
  regulariserFields,
  regulariserSweep,
} from '../../experiment/chapters/regularisers.ts'
import { defaultsOf } from '../../experiment/fields/field.ts'
import { useActions, useAnswer, usePlace } from '../../store/react.tsx'
import { durationText } from '../../words/durations.ts'
import { NotedButton } from '../kit/NotedButton.tsx'
import { useEstimate } from '../kit/use-estimate.ts'
import { useOtherSweep } from '../kit/use-other-sweep.ts'
import { useSweepActions } from '../kit/use-sweep.ts'

/** `onLook` brings the table into sight. */
export function CloserLooks({ onLook }: { onLook: () => void }) {
  const { startSweep } = useActions()
  const { change } = useSweepActions('regularisers')
  const state = usePlace('regularisers')
  const isHidden = useAnswer('regularisers') === null
  const isTaken = useOtherSweep() !== null
  if (isHidden) return null
  const look = (next: RegulariserState, starts: boolean) => {
    change(next)
    if (starts) void startSweep(regulariserSweep(next))
    onLook()
  }
  const first = { ...defaultsOf(regulariserFields), dataset: state.dataset, seed: state.seed }
  return (
    <section className="closer-looks" aria-label="Closer looks">
      <h2>Two closer looks</h2>
      <p>
        Strong dropout may need hundreds of epochs to fit labels of which four in ten are random: given the time, when is it worth most? And
        batch norm is part of Small Inception’s definition: here, a sixteenth as wide and with 200 images, does it fit sooner with it, and
        is it what lets it fit random labels at all?
      </p>
      <div className="closer-buttons">
        {closerLooks.map((one) => (
          <LookButton key={one.id} title={one.title} next={lookedAt(state, one)} disabled={isTaken} onLook={(next) => look(next, true)} />
        ))}
        <Button kind="quiet" onClick={() => look(first, false)}>
          Back to the first table
        </Button>
      </div>
    </section>
  )
}

interface LookButtonProps {
  readonly title: string
  readonly next: RegulariserState
  readonly disabled: boolean
  readonly onLook: (next: RegulariserState) => void
}

function LookButton({ title, next, disabled, onLook }: LookButtonProps) {
  const seconds = useEstimate(regulariserSweep(next))
  return (
    <NotedButton
      kind="quiet"
      label={title}
      note={`, ${seconds.to === 0 ? 'trained already' : durationText(seconds)}`}
      disabled={disabled}
      onClick={() => onLook(next)}
    />
  )
}
