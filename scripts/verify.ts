/**
 * `npm run verify`: the checks too heavy for every run: the chapters' figures, computed anew by the command line, a soak of runs, the
 * journeys in Firefox and in WebKit, the faults that take long, and a monkey. Ends with the closing line.
 */

import { chromium, command, firefox, playwright, vitest, webkit } from './checks.ts'
import { runChecks } from './run-checks.ts'

const fox = firefox()
const kit = webkit()
const chrome = chromium()

await runChecks([
  command('build', 'npm run -s build'),
  vitest('figures and a soak', '--config vitest.verify.config.ts'),
  fox,
  playwright('journeys in Firefox', fox, '--config playwright.firefox.config.ts'),
  kit,
  playwright('journeys in WebKit', kit, '--config playwright.webkit.config.ts'),
  chrome,
  playwright('faults that take long', chrome, '--config playwright.faults.config.ts'),
  playwright('monkey', chrome, '--config playwright.monkey.config.ts'),
])
