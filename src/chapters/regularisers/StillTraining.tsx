// While the question is asked again, what is being trained keeps its Stop.
import { Button } from '../../controls/Button.tsx'
import { useActions, useRoteState } from '../../store/react.tsx'

export function StillTraining() {
  const { stopSweep } = useActions()
  const isTraining = useRoteState(({ jobs }) => jobs.get('regularisers')?.kind === 'sweep')
  if (!isTraining) return null
  return (
    <p className="sans">
      Networks of this chapter are still being trained.{' '}
      <Button kind="primary" onClick={stopSweep}>
        Stop
      </Button>
    </p>
  )
}
