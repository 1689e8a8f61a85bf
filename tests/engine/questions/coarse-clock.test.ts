import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timePerPiece, timeUndisturbed } from '../../../src/engine/questions/coarse-clock.ts'

/** A clock of ticks so long, ms, that moves on by looking at it, and by work. */
function clockOf(tickMs: number) {
  let ms = 12.3
  return {
    now: () => {
      ms += 0.01
      return Math.floor(ms / tickMs) * tickMs
    },
    work: async (durationMs: number) => {
      ms += durationMs
    },
  }
}

test.each([0.005, 1, 16.67, 100, 250])('with a clock of %d ms work is timed to about a tenth, and never as nothing', async (tickMs) => {
  await fc.assert(
    fc.asyncProperty(fc.double({ min: 0.05, max: 400, noNaN: true }), async (durationMs) => {
      const { now, work } = clockOf(tickMs)
      const measured = await timePerPiece(() => work(durationMs), now)
      expect(measured).toBeGreaterThan(0)
      // A look at the clock takes time too here.
      expect(Math.abs(measured - durationMs)).toBeLessThan(0.11 * durationMs + 0.03)
    }),
    { numRuns: 60 },
  )
})

test('a moment in which the machine is busy is not what it is judged by', async () => {
  let ms = 0
  let pieces = 0
  const now = () => (ms += 0.01)
  const work = async () => {
    pieces++
    ms += pieces < 3 ? 37 : 3
  }
  const told = await timeUndisturbed(work, now)
  expect(told).toBeGreaterThan(2.9)
  expect(told).toBeLessThan(3.5)
})
