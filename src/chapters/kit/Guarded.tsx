// A part of a chapter whose errors stay its own. Other settings are tried by themselves.
import { type ReactNode, useMemo } from 'react'
import { placeIn } from '../../experiment/chapters/table.ts'
import { encodeLink, linkParameter } from '../../experiment/links/permalink.ts'
import { usePlace, useRoteState } from '../../store/react.tsx'
import { Boundary } from './Boundary.tsx'
import { Failure } from './Failure.tsx'

interface GuardedProps {
  /** What it is, as a sentence begins: `This picture`. */
  readonly part: string
  readonly children: ReactNode
}

export function Guarded({ part, children }: GuardedProps) {
  const chapter = useRoteState((state) => state.open)
  const settings = usePlace(chapter)
  const place = useMemo(() => placeIn(chapter, settings), [chapter, settings])
  return (
    <Boundary
      attempt={place}
      fallback={(error, retry) => <Failure part={part} error={error} onRetry={retry} address={`?${linkParameter}=${encodeLink(place)}`} />}
    >
      {children}
    </Boundary>
  )
}
