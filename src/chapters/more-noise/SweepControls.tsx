// Training all of it: start, pause, go on, stop; how far it is and how long it still takes.
import { Button } from '../../controls/Button.tsx'
import { ProgressBar } from '../../controls/ProgressBar.tsx'
import { durationText } from '../../experiment/estimate.ts'
import { moreNoiseSweep } from '../../experiment/more-noise.ts'
import { useActions, useRoteState } from '../../store/react.tsx'
import { secondsLeft } from '../../store/sweep-state.ts'
import type { Figures } from './figures.ts'
import { useEstimate } from './use-estimate.ts'

export function SweepControls({ figures }: { figures: Figures }) {
  const { pauseSweep, resumeSweep } = useActions()
  const sweeps = useRoteState((state) => state.sweeps)
  const { progress } = figures
  const isPaused = sweeps.phase === 'paused'
  return (
    <div className="sweep-controls">
      <MainButton figures={figures} />
      <Button kind="quiet" disabled={!progress.underWay} onClick={isPaused && progress.underWay ? resumeSweep : pauseSweep}>
        {isPaused && progress.underWay ? 'Go on' : 'Pause'}
      </Button>
      <ProgressBar label={`${progress.ended} of ${progress.total} networks`} value={progress.share} note={useNote(figures)} />
    </div>
  )
}

/** The one act of the figure: train what is missing, stop, or do it again with other seeds. */
function MainButton({ figures: { sweep, state, progress } }: { figures: Figures }) {
  const { startSweep, stopSweep, setMoreNoise } = useActions()
  const seconds = useEstimate(sweep)
  if (progress.underWay)
    return (
      <Button kind="primary" onClick={stopSweep}>
        Stop
      </Button>
    )
  if (progress.ended === progress.total) {
    const seed = state.seed + state.seeds
    return (
      <Button
        kind="primary"
        onClick={() => {
          setMoreNoise('seed', seed)
          void startSweep(moreNoiseSweep({ ...state, seed }))
        }}
      >
        Train with new seeds
      </Button>
    )
  }
  return (
    <Button kind="primary" onClick={() => void startSweep(sweep)}>
      <span>
        {progress.ended === 0 ? 'Train' : 'Train the rest'}
        <span className="button-note">, {durationText(seconds)}</span>
      </span>
    </Button>
  )
}

/** What stands at the bar's end. */
function useNote({ progress }: Figures): string {
  const sweeps = useRoteState((state) => state.sweeps)
  const seconds = secondsLeft(sweeps, performance.now())
  const parts = [
    progress.underWay && sweeps.phase === 'paused' ? 'paused' : null,
    progress.underWay && sweeps.phase === 'running' && seconds !== null ? `${durationText(seconds)} left` : null,
    progress.recalled > 0 ? `${progress.recalled} from an earlier visit` : null,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}
