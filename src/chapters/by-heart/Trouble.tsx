// What is in the way of a run, and what can be done about it.
import { Button } from '../../controls/Button.tsx'
import { Notice } from '../../controls/Notice.tsx'
import { memoryProblem } from '../../experiment/runs/memory.ts'
import { useActions, usePlace } from '../../store/react.tsx'
import { useProblem, useRecord } from './use-bench.ts'

export function Trouble() {
  const { retry } = useActions()
  const problem = useProblem()
  const ending = useRecord()?.ending
  const tooLarge = memoryProblem(usePlace('by-heart'))
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
