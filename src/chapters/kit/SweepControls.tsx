// Training a sweep: start, pause, go on, stop; how far it is and how long it still takes.
import { Button } from '../../controls/Button.tsx'
import { ProgressBar } from '../../controls/ProgressBar.tsx'
import type { Sweep } from '../../experiment/runs/sweep.ts'
import { type SweepProgress, secondsLeft } from '../../store/jobs.ts'
import { useActions, useRoteState } from '../../store/react.tsx'
import { durationText } from '../../words/durations.ts'
import './sweep-controls.css'
import { useEstimate } from './use-estimate.ts'
import { useOtherSweep } from './use-other-sweep.ts'

interface SweepControlsProps {
  readonly sweep: Sweep
  readonly progress: SweepProgress
  /** Sets the chapter to seeds that have not been trained, and trains them. */
  readonly onNewSeeds: () => void
}

export function SweepControls({ sweep, progress, onNewSeeds }: SweepControlsProps) {
  const { pauseSweep, resumeSweep } = useActions()
  const isPaused = useRoteState((state) => state.jobs.get(state.open)?.phase === 'paused') && progress.underWay
  return (
    <div className="sweep-controls">
      <MainButton sweep={sweep} progress={progress} onNewSeeds={onNewSeeds} />
      <Button kind="quiet" disabled={!progress.underWay} onClick={isPaused ? resumeSweep : pauseSweep}>
        {isPaused ? 'Go on' : 'Pause'}
      </Button>
      <OtherSweep />
      <ProgressBar label={`${progress.ended} of ${progress.total} networks`} value={progress.share} note={useNote(progress)} />
    </div>
  )
}

/** Names another chapter's sweep that is under way, and leads there. */
function OtherSweep() {
  const { openChapter } = useActions()
  const other = useOtherSweep()
  if (!other) return null
  return (
    <span className="other-sweep sans">
      Under way in {other.title}: {other.ended} of {other.total} networks.{' '}
      <button type="button" className="text-button" onClick={() => openChapter(other.chapter)}>
        go there
      </button>
    </span>
  )
}

/** The one act of the figure: train what is missing, stop, or do it again with other seeds. */
function MainButton({ sweep, progress, onNewSeeds }: SweepControlsProps) {
  const { startSweep, stopSweep } = useActions()
  const seconds = useEstimate(sweep)
  const isTaken = useOtherSweep() !== null
  if (progress.underWay)
    return (
      <Button kind="primary" onClick={stopSweep}>
        Stop
      </Button>
    )
  if (progress.ended === progress.total)
    return (
      <Button kind="primary" disabled={isTaken} onClick={onNewSeeds}>
        Train with new seeds
      </Button>
    )
  return (
    <Button kind="primary" disabled={isTaken} onClick={() => void startSweep(sweep)}>
      <span>
        {progress.ended === 0 ? 'Train' : 'Train the rest'}
        <span className="button-note">, {durationText(seconds)}</span>
      </span>
    </Button>
  )
}

/** What stands at the bar's end. */
function useNote(progress: SweepProgress): string {
  const job = useRoteState((state) => state.jobs.get(state.open))
  const runs = useRoteState((state) => state.runs)
  const seconds = secondsLeft(runs, job, performance.now())
  const parts = [
    progress.underWay && job?.phase === 'paused' ? 'paused' : null,
    progress.underWay && job?.phase === 'running' && seconds !== null ? `${durationText(seconds)} left` : null,
    progress.recalled > 0 ? `${progress.recalled} from an earlier visit` : null,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}
