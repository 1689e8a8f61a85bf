/**
 * `npm test`: types, lint, unused code, unit and property tests, the build, and the journeys in a browser. Ends with the closing line.
 * The browser is looked for, and installed where there is none, before all else. With `--hide-browsers` the unit tests run where none
 * is to be found: they must not need one.
 */

import { chromium, command, playwright, vitest } from './checks.ts'
import { withBrowsersHidden } from './hide-browsers.ts'
import { runChecks } from './run-checks.ts'

const hide = process.argv.includes('--hide-browsers')
const browser = chromium()

await runChecks([
  browser,
  command('types', 'npm run -s types'),
  command('lint', 'npm run -s lint'),
  command('unused code', 'npm run -s unused'),
  vitest('unit and property tests', '', hide ? withBrowsersHidden : undefined),
  command('build', 'npm run -s build'),
  command('entries', 'tsx scripts/check-entries.ts'),
  playwright('browser journeys', browser),
])
