// A row that scrolls sideways fades at the edges behind which there is more of it.
import { type RefObject, useLayoutEffect } from 'react'

/** How wide an edge fades. */
const faded = '2rem'

/** Keeps `--more-before` and `--more-after` of the row: how wide it fades at its left and right. */
export function useFadedEdges(row: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = row.current
    if (!element) return
    const tell = () => {
      const left = element.scrollLeft
      const right = element.scrollWidth - element.clientWidth - left
      // Rounded widths may leave a pixel on either side.
      element.style.setProperty('--more-before', left > 1 ? faded : '0px')
      element.style.setProperty('--more-after', right > 1 ? faded : '0px')
    }
    tell()
    const sizes = new ResizeObserver(tell)
    sizes.observe(element)
    if (element.firstElementChild) sizes.observe(element.firstElementChild)
    element.addEventListener('scroll', tell, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', tell)
    }
  }, [row])
}
