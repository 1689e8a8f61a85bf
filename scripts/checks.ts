/** The kinds of checks that a test run is made of. What they print is streamed. */

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium, launchChromium } from './find-chromium.ts'
import { findFirefox, firefoxAdvice } from './find-firefox.ts'
import { findWebKit, webkitAdvice } from './find-webkit.ts'
import type { Check } from './run-checks.ts'
import { type Tally, tallyPlaywright, tallyVitest } from './tally.ts'

const nothing: Tally = { passed: 0, failed: 0, skipped: 0 }
const success: Tally = { ...nothing, passed: 1 }
const failure: Tally = { ...nothing, failed: 1 }

/** A Chromium that starts, installed where there is none: one check, which says where it lies and its version. */
export function chromium(): Check {
  return {
    title: 'Chromium',
    run: async () => {
      const path = ensureChromium()
      const browser = await launchChromium()
      console.log(`  ${path}, version ${browser.version()}`)
      await browser.close()
      return success
    },
  }
}

/** A command line that counts as one check. */
export function command(title: string, line: string): Check {
  return {
    title,
    run: async () => ((await execute(line)) === 0 ? success : failure),
  }
}

/** A Firefox that can be driven: one check, which says where it lies. It is skipped, with what to install, where there is none. */
export function firefox(): Check {
  return {
    title: 'Firefox',
    run: async () => {
      const path = findFirefox()
      console.log(`  ${path ?? `not tested: ${firefoxAdvice}`}`)
      return path ? success : { ...nothing, skipped: 1 }
    },
  }
}

/** A WebKit that can be driven: likewise. */
export function webkit(): Check {
  return {
    title: 'WebKit',
    run: async () => {
      const found = findWebKit()
      console.log(`  ${found ? found.browser : `not tested: ${webkitAdvice}`}`)
      return found ? success : { ...nothing, skipped: 1 }
    },
  }
}

/** A run of vitest, counted by test. `options` go on its command line, which `surround` may put into another one. */
export function vitest(title: string, options = '', surround = (line: string) => line): Check {
  const line = `vitest run --passWithNoTests --reporter=default --reporter=json ${options}`
  return { title, run: () => count((file) => execute(surround(`${line} --outputFile.json="${file}"`)), tallyVitest) }
}

/** A run of Playwright, counted by test. It needs the check of the browser that it drives; `options` go on its command line. */
export function playwright(title: string, needs: Check, options = ''): Check {
  const line = `playwright test --pass-with-no-tests --reporter=list,json ${options}`
  return {
    title,
    needs,
    run: () => count((file) => execute(line, { PLAYWRIGHT_JSON_OUTPUT_FILE: file }), tallyPlaywright),
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
