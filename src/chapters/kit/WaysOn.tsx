// The two ways on from a prediction that the reader has made by hand: to give it or to skip it; both train what is missing.
import { Button } from '../../controls/Button.tsx'
import type { Sweep } from '../../experiment/runs/sweep.ts'
import type { SweepProgress } from '../../store/jobs.ts'
import { durationText } from '../../words/durations.ts'
import { NotedButton } from './NotedButton.tsx'
import { useTraining } from './use-training.ts'

interface WaysOnProps {
  /** What is trained to answer it. */
  readonly sweep: Sweep
  readonly progress: SweepProgress
  /** `That is my order`. */
  readonly label: string
  readonly disabled?: boolean
  readonly onGive: () => void
  readonly onSkip: () => void
}

export function WaysOn({ sweep, progress, label, disabled = false, onGive, onSkip }: WaysOnProps) {
  const { canStart, seconds, start } = useTraining(sweep, progress)
  return (
    <div className="ways-on">
      <NotedButton
        kind="primary"
        label={label}
        note={canStart ? `: train, ${durationText(seconds)}` : ''}
        disabled={disabled}
        onClick={() => {
          onGive()
          start()
        }}
      />
      <Button
        kind="quiet"
        onClick={() => {
          onSkip()
          start()
        }}
      >
        Skip: just show me
      </Button>
    </div>
  )
}
