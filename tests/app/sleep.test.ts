import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchSleep } from '../../src/app/sleep.ts'
import { openWindow } from './open-window.ts'

const documentOf = () => Object.assign(new EventTarget(), { hidden: false })
let page: ReturnType<typeof documentOf>
let slept: number[]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'performance'] })
  openWindow()
  page = documentOf()
  vi.stubGlobal('document', page)
  slept = []
  watchSleep((ms) => slept.push(ms))
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** The clock goes on while no timer fires. */
const jump = (ms: number): void => {
  const ahead = performance.now() + ms
  vi.spyOn(performance, 'now').mockImplementation(() => ahead)
  vi.advanceTimersByTime(1000)
  vi.mocked(performance.now).mockRestore()
}

test('a page that is awake, however busy, has not slept', () => {
  vi.advanceTimersByTime(100_000)
  expect(slept).toEqual([])
})

test('a frozen page tells once how long it was away, whichever comes first on waking, the event or the clock', () => {
  vi.advanceTimersByTime(5000)
  page.dispatchEvent(new Event('freeze'))
  window.dispatchEvent(new Event('pagehide'))
  vi.advanceTimersByTime(500)
  page.dispatchEvent(new Event('resume'))
  window.dispatchEvent(new Event('pageshow'))
  vi.advanceTimersByTime(3000)
  expect(slept).toEqual([500])
})

test('a computer that slept is known by the clock', () => {
  vi.advanceTimersByTime(5000)
  jump(3_600_000)
  expect(slept).toHaveLength(1)
  expect(Math.abs((slept[0] as number) - 3_600_000)).toBeLessThan(3000)
})

test('timers that a hidden page is given once a minute are no sleep', () => {
  page.hidden = true
  page.dispatchEvent(new Event('visibilitychange'))
  jump(60_000)
  expect(slept).toEqual([])
})
