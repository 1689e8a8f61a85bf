// What is in the way of training, and what can be done about it.
import type { ReactNode } from 'react'
import { Button } from '../../controls/Button.tsx'
import { Notice } from '../../controls/Notice.tsx'
import { runKey } from '../../experiment/runs/run-key.ts'
import { cellsOf, type Sweep } from '../../experiment/runs/sweep.ts'
import { useRoteState } from '../../store/react.tsx'
import { problemKinds } from './problem-kinds.ts'

/** `onRetry` where another try may help. */
export function ProblemNotice({ children, onRetry }: { children: ReactNode; onRetry?: (() => void) | undefined }) {
  return (
    <Notice kind="problem">
      {children}
      {onRetry ? (
        <>
          {' '}
          <Button kind="quiet" onClick={onRetry}>
            Try again
          </Button>
        </>
      ) : null}
    </Notice>
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
    <ProblemNotice>
      {count} of {cells.length} networks could not be trained: {reasons.join('; ')}.
    </ProblemNotice>
  )
}
