// Words of a sentence that can be pressed.
import type { ReactNode } from 'react'

interface TextButtonProps {
  readonly onClick: () => void
  readonly children: ReactNode
}

export function TextButton({ onClick, children }: TextButtonProps) {
  return (
    <button type="button" className="text-button" onClick={onClick}>
      {children}
    </button>
  )
}
