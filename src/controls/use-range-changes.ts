// When the changes of a range input count: while it moves, and once when it rests; a touch's only once it is sure to be meant.

import { type ChangeEvent, type RefObject, useEffect, useEffectEvent, useRef } from 'react'

/** A row of keys is over after so long. */
const restMs = 200
/** So far a finger moves before it is clear where to, in px. */
const slackPx = 8

/** A finger on the track that may still be about to scroll the page, and the value that lies under it. */
interface OpenTouch {
  readonly x: number
  readonly y: number
  readonly value: number | null
}

/**
 * Calls `onInput` for every change and `onCommit` once the value rests: at release, and soon after the last of a row of
 * keys. A finger's first changes wait until it has moved sideways or has tapped, and are forgotten if it scrolls the page
 * (`touch-action: pan-y`). Returns the input's `onChange`; the input must be controlled, so that what waits is not shown.
 */
export function useRangeChanges(
  track: RefObject<HTMLInputElement | null>,
  onInput: (value: number) => void,
  onCommit?: (value: number) => void,
): (event: ChangeEvent<HTMLInputElement>) => void {
  const touch = useRef<OpenTouch | 'scrolled' | null>(null)
  const tell = useEffectEvent(onInput)
  const commit = useEffectEvent((rested: number) => onCommit?.(rested))
  useEffect(() => {
    const input = track.current
    if (!input) return
    const over = new AbortController()
    const { signal } = over
    let timer: ReturnType<typeof setTimeout>
    let byKey = false
    const take = () => {
      if (touch.current === null || touch.current === 'scrolled') return
      const { value } = touch.current
      touch.current = null
      if (value !== null) tell(value)
    }
    const begin = ({ isPrimary, pointerType, clientX: x, clientY: y }: PointerEvent) => {
      if (!isPrimary) return
      byKey = false
      touch.current = pointerType === 'touch' ? { x, y, value: null } : null
    }
    const move = ({ clientX, clientY }: PointerEvent) => {
      if (touch.current === null || touch.current === 'scrolled') return
      const aside = Math.abs(clientX - touch.current.x)
      if (aside > slackPx && aside > Math.abs(clientY - touch.current.y)) take()
    }
    const scroll = () => {
      if (touch.current) touch.current = 'scrolled'
    }
    const key = () => {
      byKey = true
      touch.current = null
    }
    // The browser's own `change` (React's onChange is `input`): on release, or for each key.
    const rest = () => {
      clearTimeout(timer)
      if (touch.current) return
      if (byKey) timer = setTimeout(() => commit(input.valueAsNumber), restMs)
      else commit(input.valueAsNumber)
    }
    input.addEventListener('pointerdown', begin, { signal })
    input.addEventListener('pointermove', move, { signal })
    input.addEventListener('pointerup', take, { signal })
    input.addEventListener('pointercancel', scroll, { signal })
    input.addEventListener('keydown', key, { signal })
    input.addEventListener('change', rest, { signal })
    return () => {
      clearTimeout(timer)
      over.abort()
    }
  }, [track])
  return ({ currentTarget: { valueAsNumber } }) => {
    if (touch.current === null) onInput(valueAsNumber)
    else if (touch.current !== 'scrolled') touch.current = { ...touch.current, value: valueAsNumber }
  }
}
