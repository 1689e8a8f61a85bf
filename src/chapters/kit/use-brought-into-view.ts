// A figure comes into sight when the reader has answered: what was pressed is gone, and the figure is what there is to look at.
import { type RefObject, useEffect, useRef } from 'react'
import { prefersStillness } from '../../charts/figure/prefers-stillness.ts'

/** Scrolls to `target` and gives it the focus. */
export function bringIntoView(target: HTMLElement | null): void {
  target?.focus({ preventScroll: true })
  if (target) scrollTo(target)
}

/** At once for who prefers stillness. */
export const scrollTo = (target: HTMLElement): void => target.scrollIntoView({ behavior: prefersStillness() ? 'instant' : 'smooth' })

/** The same as soon as what was hidden is shown, but not for what is shown from the start. */
export function useBroughtIntoView(target: RefObject<HTMLElement | null>, isShown: boolean): void {
  const before = useRef(isShown)
  useEffect(() => {
    if (isShown && !before.current) bringIntoView(target.current)
    before.current = isShown
  }, [target, isShown])
}
