// Copies the link of what is shown; where the clipboard is refused, shows it.
import { useState } from 'react'
import { Button } from '../controls/Button.tsx'

const confirmedMs = 2500

export function CopyLink({ address }: { address: () => string }) {
  const [copied, setCopied] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const copy = async () => {
    const link = address()
    try {
      await navigator.clipboard.writeText(link)
      setRefused(null)
      setCopied(true)
      setTimeout(() => setCopied(false), confirmedMs)
    } catch {
      setRefused(link)
    }
  }
  return (
    <div className="copy-link">
      <Button kind="quiet" onClick={copy}>
        <span aria-live="polite">{copied ? 'Copied' : 'Copy link'}</span>
      </Button>
      {refused === null ? null : (
        <label className="copy-link-text sans">
          Copy this address:
          <input readOnly value={refused} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </div>
  )
}
