/** Which Firefox the tests in tests/firefox drive: the system's, as Debian packs it. It speaks WebDriver BiDi by itself. */

import { isExecutableFile } from './executable-file.ts'

/** What to say where there is none. */
export const firefoxAdvice = 'needs Firefox: "apt-get install firefox-esr" on a Debian'

/** Path of this machine's Firefox; undefined if there is none. */
export function findFirefox(): string | undefined {
  return ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(isExecutableFile)
}
