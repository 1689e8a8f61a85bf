/** Runs the parts of a test run one after the other and ends with the closing line. */

import { addTallies, closingLine, type Tally } from './tally.ts'

/** One part: what it is called and how it is counted. It is left out where the check that it `needs`, an earlier one, has failed. */
export type Check = { title: string; run: () => Promise<Tally>; needs?: Check }

/** Runs every check, also after a failure, prints the closing line and sets the exit code: 1 if anything failed. */
export async function runChecks(checks: Check[]): Promise<void> {
  const tallies = new Map<Check, Tally>()
  for (const check of checks) {
    const { title, run, needs } = check
    console.log(`\n— ${title}`)
    if (needs && tallies.get(needs)?.failed !== 0) {
      console.log(`  ${title}: left out, for want of ${needs.title}`)
      continue
    }
    const tally = await run().catch(sayFailure)
    console.log(`  ${title}: ${closingLine(tally)}`)
    tallies.set(check, tally)
  }
  const total = addTallies([...tallies.values()])
  process.exitCode = total.failed > 0 ? 1 : 0
  console.log(`\n${closingLine(total)}`)
}

/** A check that could not even start has failed. */
function sayFailure(error: unknown): Tally {
  console.error(error instanceof Error ? error.message : error)
  return { passed: 0, failed: 1, skipped: 0 }
}
