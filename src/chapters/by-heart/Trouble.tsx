// What is in the way of a run, and what can be done about it.
import { Button } from '../../controls/Button.tsx'
import { Notice } from '../../controls/Notice.tsx'
import { memoryProblem } from '../../experiment/runs/memory.ts'
import { useActions, useRoteState } from '../../store/react.tsx'

export function Trouble() {
  const { retry } = useActions()
  const problem = useRoteState((state) => state.problem)
  const ending = useRoteState((state) => state.record?.ending)
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
  return null
}
