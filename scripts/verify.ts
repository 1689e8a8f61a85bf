/** `npm run verify`: the checks too heavy for every run: the chapters' figures, computed anew by the command line. Ends with the closing line. */

import { vitest } from './checks.ts'
import { runChecks } from './run-checks.ts'

await runChecks([vitest('figures', '--config vitest.verify.config.ts')])
