// A message to the reader: what a link could not say, what went wrong and what to do. Read out when it comes.

import type { ReactNode } from 'react'
import './notice.css'

export interface NoticeProps {
  readonly kind: 'note' | 'problem'
  readonly children: ReactNode
  readonly onDismiss?: () => void
}

export function Notice({ kind, children, onDismiss }: NoticeProps) {
  return (
    <div className={`notice notice-${kind} sans`} role="status">
      <div>{children}</div>
      {onDismiss && (
        <button type="button" className="notice-dismiss" aria-label="Dismiss" onClick={onDismiss}>
          ×
        </button>
      )}
    </div>
  )
}
