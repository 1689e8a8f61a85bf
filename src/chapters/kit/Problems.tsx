// What is in the way of training, and what can be done about it.
import type { ReactNode } from 'react'
import { Button } from '../../controls/Button.tsx'
import { Notice } from '../../controls/Notice.tsx'
import type { Problem } from '../../experiment/runs/problem.ts'
import { runKey } from '../../experiment/runs/run-key.ts'
import { cellsOf, type Sweep } from '../../experiment/runs/sweep.ts'
import { useRoteState } from '../../store/react.tsx'
import { problemKinds } from './problem-kinds.ts'

/** `remedy`: what may help, where something may. */
export function ProblemNotice({ children, remedy }: { children: ReactNode; remedy?: ReactNode }) {
  return (
    <Notice kind="problem">
      {children} {remedy}
    </Notice>
  )
}

interface RemedyProps {
  readonly kind: Problem['kind']
  readonly onRetry: () => void
}

/** What can be done about a problem of this kind: another try, the page anew, or nothing. */
export function Remedy({ kind, onRetry }: RemedyProps) {
  if (kind === 'browser') return null
  // biome-ignore lint/a11y/useValidAnchor: the empty address is the page's own, and following it loads the page anew
  if (kind === 'page') return <a href="">Load the page anew</a>
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
    <ProblemNotice>
      {count} of {cells.length} networks could not be trained: {reasons.join('; ')}.
    </ProblemNotice>
  )
}
