// What is in the way of a run, and what can be done about it.
import { Button } from '../../controls/Button.tsx'
import { Notice } from '../../controls/Notice.tsx'
import { memoryProblem } from '../../experiment/runs/memory.ts'
import type { Problem } from '../../experiment/runs/problem.ts'
import { useActions, usePlace } from '../../store/react.tsx'
import { useProblem, useRecord } from './use-bench.ts'

function Remedy({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  if (problem.kind === 'browser') return null
  // biome-ignore lint/a11y/useValidAnchor: the empty address is the page's own, and following it loads the page anew
  if (problem.kind === 'page') return <a href="">Load the page anew</a>
  return (
    <Button kind="quiet" onClick={onRetry}>
      Try again
    </Button>
  )
}

export function Trouble() {
  const { retry } = useActions()
  const problem = useProblem()
  const ending = useRecord()?.ending
  const tooLarge = memoryProblem(usePlace('by-heart'))
  if (tooLarge) return <Notice kind="problem">{tooLarge}.</Notice>
  if (problem)
    return (
      <Notice kind="problem">
        {problem.message} <Remedy problem={problem} onRetry={retry} />
      </Notice>
    )
  if (ending?.kind === 'diverged') return <Notice kind="problem">The run ended: {ending.message}.</Notice>
  return null
}
