// Everything after which a drawing must be measured and drawn anew.

/**
 * Calls `changed` whenever the element's size, the theme, the fonts, the pixels of the screen or the medium change, and when the
 * graphics card has lost what was drawn; `now`: the drawing must stand when the call returns, since the page is being printed.
 * Returns what ends the watch.
 */
export function watchSurroundings(element: HTMLElement, changed: (now: boolean) => void): () => void {
  const over = new AbortController()
  const { signal } = over
  const later = (): void => changed(false)
  const size = new ResizeObserver(later)
  size.observe(element)
  const theme = new MutationObserver(later)
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', later, { signal })
  document.fonts.addEventListener('loadingdone', later, { signal })
  // Of a canvas within; the event does not bubble.
  element.addEventListener('contextrestored', later, { signal, capture: true })
  matchMedia('print').addEventListener('change', () => changed(true), { signal })
  watchPixels(later, signal)
  return () => {
    over.abort()
    size.disconnect()
    theme.disconnect()
  }
}

/** A query for a resolution hears of one change: then another resolution is to be watched. */
function watchPixels(changed: () => void, signal: AbortSignal): void {
  const watch = (): void =>
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
      'change',
      () => {
        changed()
        watch()
      },
      { once: true, signal },
    )
  watch()
}
