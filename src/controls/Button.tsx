// A button: primary for the one act of a figure, quiet for the rest.

import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef } from 'react'
import './button.css'

export interface ButtonProps {
  readonly kind: 'primary' | 'quiet'
  readonly onClick: () => void
  readonly children: ReactNode
  /** At work: says so, takes no clicks, and keeps the focus (a disabled button would lose it). */
  readonly busy?: boolean
  readonly disabled?: boolean
}

/**
 * One press is one act, also where the button then says something else: a key held down acts once, and the second press
 * of a double click counts only for the words that the first was for (two of `One batch` are two batches, but a double
 * click on `Train` does not stop what it started).
 */
export function Button({ kind, onClick, children, busy = false, disabled = false }: ButtonProps) {
  const meant = useRef<string | null>(null)
  const press = ({ detail, currentTarget: { textContent } }: MouseEvent<HTMLButtonElement>) => {
    if (busy || (detail > 1 && textContent !== meant.current)) return
    meant.current = textContent
    onClick()
  }
  return (
    <button
      type="button"
      className={`button button-${kind} sans`}
      aria-busy={busy}
      aria-disabled={busy}
      disabled={disabled}
      onKeyDown={refuseRepeats}
      onClick={press}
    >
      {children}
    </button>
  )
}

/** Enter presses a button again and again while it is held; the space bar once, when it is let go. */
const refuseRepeats = (event: KeyboardEvent) => {
  if (event.key === 'Enter' && event.repeat) event.preventDefault()
}
