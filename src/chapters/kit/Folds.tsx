// What is folded away below a chapter's figure, each part guarded by itself.
import type { ReactNode } from 'react'
import { Disclosure } from '../../controls/Disclosure.tsx'
import { Guarded } from './Guarded.tsx'

/** Below the last fold there is room for the badge. */
export function Folds({ badge, children }: { badge?: ReactNode; children: ReactNode }) {
  return (
    <div className="folded">
      {children}
      {badge}
    </div>
  )
}

export function Fold({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <Disclosure summary={summary}>
      <Guarded part={`“${summary}”`}>{children}</Guarded>
    </Disclosure>
  )
}
