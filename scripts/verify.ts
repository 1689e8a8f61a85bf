/** `npm run verify`: the checks too heavy for every run: the chapters' figures, computed anew by the command line. Ends with the closing line. */

import { runChecks, vitest } from './checks.ts'

await runChecks([vitest('figures', '--config vitest.verify.config.ts')])
