/** Which WebKit the tests in tests/webkit drive: WebKitGTK as Debian packs it, on a display that nobody sees. */

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isExecutableFile } from './executable-file.ts'

/** Paths of the programs that it takes. */
export interface WebKit {
  /** Speaks WebDriver, and starts the browser. */
  readonly driver: string
  readonly browser: string
  /** An X server without a screen. */
  readonly display: string
}

/** What to say where a program is missing. */
export const webkitAdvice = 'needs WebKitGTK and a display: "apt-get install webkit2gtk-driver xvfb" on a Debian'

/** The WebKit of this machine; undefined where a program is missing. */
export function findWebKit(): WebKit | undefined {
  const driver = firstProgram(['/usr/bin/WebKitWebDriver'])
  const browser = firstProgram(['/usr/lib', ...foldersIn('/usr/lib')].flatMap(foldersIn).map((folder) => join(folder, 'MiniBrowser')))
  const display = firstProgram(['/usr/bin/Xvfb'])
  return driver && browser && display ? { driver, browser, display } : undefined
}

const firstProgram = (paths: readonly string[]): string | undefined => paths.find(isExecutableFile)

/** The folders of a folder by their paths; none where it cannot be read. */
function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(folder, name))
  } catch {
    return []
  }
}
