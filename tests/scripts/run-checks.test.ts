/** How the parts of a test run follow each other. */

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Check, runChecks } from '../../scripts/run-checks.ts'

const exitCode = process.exitCode
let said: string[] = []
beforeEach(() => {
  said = []
  for (const level of ['log', 'error'] as const) vi.spyOn(console, level).mockImplementation((line) => said.push(String(line)))
})
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = exitCode
})

const passing = (title: string, needs?: Check): Check => ({
  title,
  run: async () => ({ passed: 2, failed: 0, skipped: 0 }),
  ...(needs && { needs }),
})
const failing: Check = {
  title: 'the browser',
  run: async () => {
    throw new Error('no browser: install one')
  },
}

test('a check that fails is told with its reason and counts once; what needs it is left out, the others run', async () => {
  await runChecks([failing, passing('units'), passing('journeys', failing), passing('journeys beyond', failing)])
  expect(said).toContain('no browser: install one')
  expect(said).toContain('  journeys: left out, for want of the browser')
  expect(said.at(-1)).toBe('\n2 passed, 1 failed')
  expect(process.exitCode).toBe(1)
})

test('a check runs where what it needs has passed', async () => {
  const browser = passing('the browser')
  await runChecks([browser, passing('journeys', browser)])
  expect(said.at(-1)).toBe('\n4 passed, 0 failed')
  expect(process.exitCode).toBe(0)
})
