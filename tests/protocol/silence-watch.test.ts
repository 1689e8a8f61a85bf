import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SilenceWatch } from '../../src/protocol/silence-watch.ts'

let silences = 0
let watch: SilenceWatch

beforeEach(() => {
  silences = 0
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  watch = new SilenceWatch(() => silences++)
})
afterEach(() => vi.useRealTimers())

test('a silence that is too long is noticed once, and not before', () => {
  watch.heard(3000)
  vi.advanceTimersByTime(2500)
  watch.heard(3000)
  vi.advanceTimersByTime(2500)
  expect(silences).toBe(0)
  vi.advanceTimersByTime(1000)
  expect(silences).toBe(1)
  vi.advanceTimersByTime(100_000)
  expect(silences).toBe(1)
})

test('nothing is expected any more: nothing is noticed', () => {
  watch.heard(3000)
  watch.end()
  vi.advanceTimersByTime(100_000)
  expect(silences).toBe(0)
})

test.each([11_000, 3_600_000])('%d ms of sleep are not silence: whoever is there has time to speak', (sleptMs) => {
  watch.heard(3000)
  vi.advanceTimersByTime(1000)
  // The clock goes on while no timer fires; then the first one does.
  const ahead = performance.now() + sleptMs
  vi.spyOn(performance, 'now').mockImplementation(() => ahead)
  vi.advanceTimersByTime(500)
  vi.mocked(performance.now).mockRestore()
  expect(silences).toBe(0)
})

test('who is gone is missed after the sleep too', () => {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  watch.heard(3000)
  now += 3_600_000
  for (let look = 0; look < 8; look++) {
    vi.advanceTimersByTime(500)
    now += 500
  }
  vi.mocked(performance.now).mockRestore()
  expect(silences).toBe(1)
})
