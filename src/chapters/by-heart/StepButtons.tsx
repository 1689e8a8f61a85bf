// Pausing a run, going on, one batch at a time; and the same again from another seed.
import { Button } from '../../controls/Button.tsx'
import { useActions } from '../../store/react.tsx'
import { usePhase } from './use-bench.ts'

export function StepButtons() {
  const { pause, resume, step, newSeed } = useActions()
  const phase = usePhase()
  return (
    <div className="step-buttons">
      {phase === 'paused' ? (
        <Button kind="quiet" onClick={resume}>
          Go on
        </Button>
      ) : (
        <Button kind="quiet" onClick={pause} disabled={phase !== 'running'}>
          Pause
        </Button>
      )}
      <Button kind="quiet" onClick={step} disabled={phase !== 'paused'}>
        One batch
      </Button>
      <Button kind="quiet" onClick={newSeed} disabled={phase === 'idle'}>
        New seed
      </Button>
    </div>
  )
}
