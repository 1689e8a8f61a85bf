// What is in the way of a run, and what can be done about it.
import { Button } from '../../controls/Button.tsx'
import { Notice } from '../../controls/Notice.tsx'
import { memoryProblem } from '../../experiment/memory.ts'
import { useActions, useRoteState } from '../../store/react.tsx'

export function Trouble() {
  const { retry, start } = useActions()
  const problem = useRoteState((state) => state.problem)
  const ending = useRoteState((state) => state.record?.ending)
  const unfinished = useRoteState((state) => state.unfinished)
  const tooLarge = memoryProblem(useRoteState((state) => state.spec))
  if (tooLarge) return <Notice kind="problem">{tooLarge}.</Notice>
  if (problem)
    return (
      <Notice kind="problem">
        {problem.message}{' '}
        <Button kind="quiet" onClick={retry}>
          Try again
        </Button>
      </Notice>
    )
  if (ending?.kind === 'diverged') return <Notice kind="problem">The run ended: {ending.message}.</Notice>
  if (unfinished)
    return (
      <Notice kind="note">
        This run was not finished when the page was left. The same settings give the same run.{' '}
        <Button kind="quiet" onClick={start}>
          Run it again
        </Button>
      </Notice>
    )
  return null
}
