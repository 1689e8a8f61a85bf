// Keeps the screen, and so the computer, awake while something is trained that takes a while.
import type { StoreApi } from 'zustand/vanilla'
import type { State } from '../store/state.ts'

/** Runs that are over before need no keeping awake, ms. */
const shortRunMs = 5000

export function keepAwake(store: StoreApi<State>): void {
  if (!navigator.wakeLock) return
  let isWanted = false
  let lock: WakeLockSentinel | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const acquire = async (): Promise<void> => {
    isWanted = true
    if (lock || document.hidden) return
    try {
      const taken = await navigator.wakeLock.request('screen')
      if (!isWanted || lock) return void taken.release()
      lock = taken
      // The browser takes it back when the page is hidden.
      taken.addEventListener('release', () => {
        lock = null
      })
    } catch {
      // The battery is low, or the browser has reasons of its own: training goes on all the same.
    }
  }
  const release = (): void => {
    isWanted = false
    void lock?.release()
    lock = null
  }
  store.subscribe(({ jobs }, before) => {
    if (jobs === before.jobs) return
    clearTimeout(timer)
    const working = [...jobs.values()].filter(({ phase }) => phase !== 'paused')
    if (working.length === 0) release()
    else if (working.some(({ kind }) => kind === 'sweep')) void acquire()
    else if (!isWanted) timer = setTimeout(acquire, shortRunMs)
  })
  document.addEventListener('visibilitychange', () => {
    if (isWanted && !document.hidden) void acquire()
  })
}
