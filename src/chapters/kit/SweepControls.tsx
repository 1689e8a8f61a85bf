// Training a chapter's sweep: start, pause, go on, stop; how far it is and how long it still takes.
import { Button } from '../../controls/Button.tsx'
import { ProgressBar } from '../../controls/ProgressBar.tsx'
import { type SweepChapterId, sweepIn } from '../../experiment/chapters/table.ts'
import type { SweepProgress } from '../../store/jobs.ts'
import { useActions, usePlace, useRoteState } from '../../store/react.tsx'
import { durationText } from '../../words/durations.ts'
import { NotedButton } from './NotedButton.tsx'
import './sweep-controls.css'
import { TextButton } from './TextButton.tsx'
import { useOtherSweep } from './use-other-sweep.ts'
import { useSweepActions } from './use-sweep.ts'
import { useTimeLeft } from './use-time-left.ts'
import { useTraining } from './use-training.ts'

interface SweepControlsProps {
  readonly chapter: SweepChapterId
  readonly progress: SweepProgress
}

export function SweepControls({ chapter, progress }: SweepControlsProps) {
  const { pauseSweep, resumeSweep } = useActions()
  const isPaused = useRoteState(({ jobs }) => jobs.get(chapter)?.phase === 'paused') && progress.underWay
  return (
    <div className="sweep-controls">
      <MainButton chapter={chapter} progress={progress} />
      <Button kind="quiet" disabled={!progress.underWay} onClick={isPaused ? resumeSweep : pauseSweep}>
        {isPaused ? 'Go on' : 'Pause'}
      </Button>
      <OtherSweep />
      <ProgressBar
        label={`${progress.ended} of ${progress.total} networks`}
        value={progress.share}
        note={useProgressNote(chapter, progress)}
      />
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
      <TextButton onClick={() => openChapter(other.chapter)}>go there</TextButton>
    </span>
  )
}

/** The one act of the figure: train what is missing, stop, or do it again with other seeds. */
function MainButton({ chapter, progress }: SweepControlsProps) {
  const { stopSweep } = useActions()
  const { trainNewSeeds } = useSweepActions(chapter)
  const { missing, seconds, other, start } = useTraining(sweepIn(chapter, usePlace(chapter)), progress)
  if (progress.underWay) return <NotedButton kind="primary" label="Stop" onClick={stopSweep} />
  if (missing === 0) return <NotedButton kind="primary" label="Train with new seeds" disabled={other !== null} onClick={trainNewSeeds} />
  return (
    <NotedButton
      kind="primary"
      label={progress.ended === 0 ? 'Train' : 'Train the rest'}
      note={`, ${durationText(seconds)}`}
      disabled={other !== null}
      onClick={start}
    />
  )
}

/** What stands at the bar's end. */
function useProgressNote(chapter: SweepChapterId, progress: SweepProgress): string {
  const isPaused = useRoteState(({ jobs }) => jobs.get(chapter)?.phase === 'paused') && progress.underWay
  const left = useTimeLeft(chapter, progress)
  const parts = [isPaused ? 'paused' : null, left, progress.recalled > 0 ? `${progress.recalled} from an earlier visit` : null]
  return parts.filter((part) => part !== null).join(' · ')
}
