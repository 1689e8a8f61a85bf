/**
 * `npm run verify`: the checks too heavy for every run: the chapters' figures, computed anew by the command line, and the journeys in
 * Firefox and in WebKit. Ends with the closing line.
 */

import { command, firefox, playwright, vitest, webkit } from './checks.ts'
import { runChecks } from './run-checks.ts'

const fox = firefox()
const kit = webkit()

await runChecks([
  command('build', 'npm run -s build'),
  vitest('figures', '--config vitest.verify.config.ts'),
  fox,
  playwright('journeys in Firefox', fox, '--config playwright.firefox.config.ts'),
  kit,
  playwright('journeys in WebKit', kit, '--config playwright.webkit.config.ts'),
])
