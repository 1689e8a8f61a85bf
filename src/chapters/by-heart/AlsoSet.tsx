// One line on the settings that no control in sight shows.
import { useRef } from 'react'
import { useActions, useRoteState } from '../../store/react.tsx'
import { alsoSet, withoutAlsoSet } from './also-set.ts'

export function AlsoSet() {
  const { adopt } = useActions()
  const spec = useRoteState((state) => state.spec)
  const place = useRef<HTMLParagraphElement>(null)
  const set = alsoSet(spec)
  const reset = () => {
    // The button goes with the click: its place keeps the focus.
    place.current?.focus({ preventScroll: true })
    adopt(withoutAlsoSet(spec))
  }
  return (
    <p ref={place} className="also-set sans" tabIndex={-1}>
      {set.length === 0 ? null : (
        <>
          Also set: {set.join(', ')} ·{' '}
          <button type="button" className="text-button" onClick={reset}>
            reset
          </button>
        </>
      )}
    </p>
  )
}
