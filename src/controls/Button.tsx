// A button: primary for the one act of a figure, quiet for the rest.

import type { ReactNode } from 'react'
import './button.css'

export interface ButtonProps {
  readonly kind: 'primary' | 'quiet'
  readonly onClick: () => void
  readonly children: ReactNode
  /** At work: says so, takes no clicks, and keeps the focus (a disabled button would lose it). */
  readonly busy?: boolean
  readonly disabled?: boolean
}

export function Button({ kind, onClick, children, busy = false, disabled = false }: ButtonProps) {
  return (
    <button
      type="button"
      className={`button button-${kind} sans`}
      aria-busy={busy}
      aria-disabled={busy}
      disabled={disabled}
      onClick={() => busy || onClick()}
    >
      {children}
    </button>
  )
}
