// Notices that the page was asleep: frozen, kept aside by the browser's Back, or on a computer that slept. Nothing was worked meanwhile.

/** How often it looks at the clock, ms. */
const lookMs = 1000
/** A look that comes so late was slept through, ms; timers of a hidden page are held back up to a minute anyway. */
const sleepMs = 10_000
const hiddenSleepMs = 90_000

/** Calls `slept` on waking with how long the page was asleep, ms. */
export function watchSleep(slept: (ms: number) => void): void {
  let last = performance.now()
  let wasHidden = document.hidden
  let fellAsleep: number | null = null
  const wake = (since: number): void => {
    const now = performance.now()
    slept(now - since)
    last = now
    fellAsleep = null
  }
  const sleep = (): void => {
    fellAsleep ??= performance.now()
  }
  const getUp = (): void => {
    if (fellAsleep !== null) wake(fellAsleep)
  }
  document.addEventListener('freeze', sleep)
  window.addEventListener('pagehide', sleep)
  document.addEventListener('resume', getUp)
  window.addEventListener('pageshow', getUp)
  document.addEventListener('visibilitychange', () => {
    wasHidden = true
  })
  setInterval(() => {
    const now = performance.now()
    if (fellAsleep !== null) wake(fellAsleep)
    else if (now - last > (wasHidden ? hiddenSleepMs : sleepMs)) wake(last)
    last = now
    wasHidden = document.hidden
  }, lookMs)
}
