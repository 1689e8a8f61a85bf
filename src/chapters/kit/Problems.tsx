// What is in the way of training, and what can be done about it.
import { Button } from '../../controls/Button.tsx'
import { Notice } from '../../controls/Notice.tsx'
import type { Problem } from '../../experiment/runs/problem.ts'
import { runKey } from '../../experiment/runs/run-key.ts'
import { cellsOf, type Sweep } from '../../experiment/runs/sweep.ts'
import { useRoteState } from '../../store/react.tsx'
import { LoadAnew } from './LoadAnew.tsx'
import { problemKinds } from './problem-kinds.ts'

/** A problem in its own words, with the remedy that its kind has. */
export function ProblemNotice({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  return (
    <Notice kind="problem">
      {problem.message} <Remedy kind={problem.kind} onRetry={onRetry} />
    </Notice>
  )
}

function Remedy({ kind, onRetry }: { kind: Problem['kind']; onRetry: () => void }) {
  if (kind === 'browser') return null
  if (kind === 'page') return <LoadAnew>Load the page anew</LoadAnew>
  return (
    <Button kind="quiet" onClick={onRetry}>
      Try again
    </Button>
  )
}

/** Why some networks of a sweep could not be trained, said once. */
export function SweepProblems({ sweep }: { sweep: Sweep }) {
  const runs = useRoteState((state) => state.runs)
  const cells = cellsOf(sweep).map((cell) => runs.get(runKey(cell)))
  const kinds = problemKinds(cells)
  if (kinds.length === 0) return null
  const count = kinds.reduce((sum, kind) => sum + kind.count, 0)
  const reasons = kinds.map((kind) => (kind.count === 1 ? kind.reason : `${kind.reason} (${kind.count} alike)`))
  return (
    <Notice kind="problem">
      {count} of {cells.length} networks could not be trained: {reasons.join('; ')}.
    </Notice>
  )
}
