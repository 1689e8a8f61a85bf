// A button with a lighter note behind its name: how long it takes, or why it cannot be pressed. One that turns from Train into Stop
// stays the same button with or without a note, and keeps the focus.
import { Button } from '../../controls/Button.tsx'

interface NotedButtonProps {
  readonly kind: 'primary' | 'quiet'
  readonly label: string
  /** Follows the label as it is, with its comma or colon. */
  readonly note?: string
  readonly disabled?: boolean
  readonly onClick: () => void
}

export function NotedButton({ kind, label, note = '', disabled = false, onClick }: NotedButtonProps) {
  return (
    <Button kind={kind} disabled={disabled} onClick={onClick}>
      {note === '' ? (
        label
      ) : (
        <span>
          {label}
          <span className="button-note">{note}</span>
        </span>
      )}
    </Button>
  )
}
