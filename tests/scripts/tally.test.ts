/** How checks are counted and said. */

import { describe, expect, test } from 'vitest'
import { addTallies, closingLine, tallyPlaywright, tallyVitest } from '../../scripts/tally.ts'

describe('the closing line', () => {
  test('names skipped checks only where there are any', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
    expect(closingLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped')
  })

  test('adds up its parts', () => {
    expect(
      addTallies([
        { passed: 1, failed: 0, skipped: 2 },
        { passed: 4, failed: 1, skipped: 0 },
      ]),
    ).toEqual({ passed: 5, failed: 1, skipped: 2 })
  })
})

describe('a report', () => {
  test('of vitest counts a file that could not be loaded as a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
    ]
    const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1, testResults }
    expect(tallyVitest(report)).toEqual({ passed: 5, failed: 2, skipped: 2 })
  })

  test('of Playwright counts errors outside tests as failures, and what passed at the second try as passed', () => {
    const report = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] }
    expect(tallyPlaywright(report)).toEqual({ passed: 4, failed: 2, skipped: 2 })
  })
})
