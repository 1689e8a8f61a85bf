// What is in the way of the run, and what can be done about it.
import { Notice } from '../../controls/Notice.tsx'
import { memoryProblem } from '../../experiment/runs/memory.ts'
import { useActions, useDataset, usePlace } from '../../store/react.tsx'
import { ProblemNotice } from '../kit/Problems.tsx'
import { useProblem, useRecord } from './use-bench.ts'

export function RunProblem() {
  const { retry } = useActions()
  const problem = useProblem()
  const ending = useRecord()?.ending
  const spec = usePlace('by-heart')
  const tooLarge = memoryProblem(spec, useDataset(spec.dataset))
  if (tooLarge) return <Notice kind="problem">{tooLarge}.</Notice>
  if (problem) return <ProblemNotice problem={problem} onRetry={retry} />
  if (ending?.kind === 'diverged') return <Notice kind="problem">The run ended: {ending.message}.</Notice>
  return null
}
