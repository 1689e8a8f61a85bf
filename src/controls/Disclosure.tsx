// Something to fold away: rare settings, tables, what the paper found.

import type { ReactNode } from 'react'
import './disclosure.css'

export interface DisclosureProps {
  readonly summary: ReactNode
  readonly children: ReactNode
}

export function Disclosure({ summary, children }: DisclosureProps) {
  return (
    <details className="disclosure">
      <summary className="sans">{summary}</summary>
      <div className="disclosure-body">{children}</div>
    </details>
  )
}
