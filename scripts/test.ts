/** `npm test`: types, lint, unused code, unit and property tests, the build and its entries, and the journeys in a browser. Ends with the closing line. */

import { command, playwright, runChecks, vitest } from './checks.ts'

await runChecks([
  command('types', 'npm run -s types'),
  command('lint', 'npm run -s lint'),
  command('unused code', 'npm run -s unused'),
  vitest('unit and property tests'),
  command('build', 'npm run -s build'),
  command('entries', 'tsx scripts/check-entries.ts'),
  playwright('browser journeys'),
])
