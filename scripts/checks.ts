/** Runs the parts of a test run one after the other, streaming what they print, and ends with the closing line. */

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './find-chromium.ts'
import { addTallies, closingLine, type Tally, tallyPlaywright, tallyVitest } from './tally.ts'

/** One part: what it is called and how it is counted. */
export type Check = { title: string; run: () => Promise<Tally> }

const nothing: Tally = { passed: 0, failed: 0, skipped: 0 }
const success: Tally = { ...nothing, passed: 1 }
const failure: Tally = { ...nothing, failed: 1 }

/** Runs every check, also after a failure, prints the closing line and sets the exit code: 1 if anything failed. */
export async function runChecks(checks: Check[]): Promise<void> {
  const tallies: Tally[] = []
  for (const { title, run } of checks) {
    console.log(`\n— ${title}`)
    const tally = await run().catch(sayFailure)
    console.log(`  ${title}: ${closingLine(tally)}`)
    tallies.push(tally)
  }
  const total = addTallies(tallies)
  process.exitCode = total.failed > 0 ? 1 : 0
  console.log(`\n${closingLine(total)}`)
}

/** A check that could not even start has failed. */
function sayFailure(error: unknown): Tally {
  console.error(error instanceof Error ? error.message : error)
  return failure
}

/** A command line that counts as one check. */
export function command(title: string, line: string): Check {
  return {
    title,
    run: async () => ((await execute(line)) === 0 ? success : failure),
  }
}

/** A run of vitest, counted by test; `options` go on its command line. */
export function vitest(title: string, options = ''): Check {
  const line = `vitest run --passWithNoTests --reporter=default --reporter=json ${options}`
  return { title, run: () => count((file) => execute(`${line} --outputFile.json="${file}"`), tallyVitest) }
}

/** A run of Playwright, counted by test, in a Chromium that is installed where there is none. */
export function playwright(title: string): Check {
  const line = 'playwright test --pass-with-no-tests --reporter=list,json'
  return {
    title,
    run: async () => {
      ensureChromium()
      return count((file) => execute(line, { PLAYWRIGHT_JSON_OUTPUT_FILE: file }), tallyPlaywright)
    },
  }
}

/** Has `run` leave a JSON report in a file and counts it. An exit code other than 0 is a failure even where the report names none. */
async function count<Report>(run: (file: string) => Promise<number>, tally: (report: Report) => Tally): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'rote-report-'))
  const file = join(folder, 'report.json')
  const code = await run(file)
  const counted = existsSync(file) ? tally(JSON.parse(readFileSync(file, 'utf8'))) : nothing
  rmSync(folder, { recursive: true })
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
}

/** Runs a command line with our own output streams and answers with its exit code. */
function execute(line: string, env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(line, { shell: true, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
    child.on('close', (code) => resolve(code ?? 1))
  })
}
