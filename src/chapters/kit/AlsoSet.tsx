// One line on the settings that no control in sight shows.
import { useRef } from 'react'
import './also-set.css'
import { listed } from '../../words/lists.ts'

interface AlsoSetProps {
  /** In words, one for each. */
  readonly settings: readonly string[]
  readonly onReset: () => void
}

export function AlsoSet({ settings, onReset }: AlsoSetProps) {
  const place = useRef<HTMLParagraphElement>(null)
  const reset = () => {
    // The button goes with the click: its place keeps the focus.
    place.current?.focus({ preventScroll: true })
    onReset()
  }
  return (
    <p ref={place} className="also-set sans" tabIndex={-1}>
      {settings.length === 0 ? null : (
        <>
          Also set: {listed(settings)} ·{' '}
          <button type="button" className="text-button" onClick={reset}>
            reset
          </button>
        </>
      )}
    </p>
  )
}
