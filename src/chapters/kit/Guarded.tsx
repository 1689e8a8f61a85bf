// A part of a chapter whose errors stay its own. Other settings are tried by themselves.
import type { ReactNode } from 'react'
import { usePlace, useRoteState } from '../../store/react.tsx'
import { Boundary } from './Boundary.tsx'
import { Failure } from './Failure.tsx'

interface GuardedProps {
  /** What it is, as a sentence begins: `This picture`. */
  readonly part: string
  readonly children: ReactNode
}

export function Guarded({ part, children }: GuardedProps) {
  const settings = usePlace(useRoteState((state) => state.open))
  return (
    <Boundary attempt={settings} fallback={(error, retry) => <Failure part={part} error={error} onRetry={retry} />}>
      {children}
    </Boundary>
  )
}
