// What is in the way of the run, and what can be done about it.
import { memoryProblem } from '../../experiment/runs/memory.ts'
import { useActions, usePlace } from '../../store/react.tsx'
import { ProblemNotice, Remedy } from '../kit/Problems.tsx'
import { useProblem, useRecord } from './use-bench.ts'

export function RunProblem() {
  const { retry } = useActions()
  const problem = useProblem()
  const ending = useRecord()?.ending
  const tooLarge = memoryProblem(usePlace('by-heart'))
  if (tooLarge) return <ProblemNotice>{tooLarge}.</ProblemNotice>
  if (problem) return <ProblemNotice remedy={<Remedy kind={problem.kind} onRetry={retry} />}>{problem.message}</ProblemNotice>
  if (ending?.kind === 'diverged') return <ProblemNotice>The run ended: {ending.message}.</ProblemNotice>
  return null
}
