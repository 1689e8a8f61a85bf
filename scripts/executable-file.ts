/** Whether a program lies at a path. */

import { accessSync, constants, statSync } from 'node:fs'

/** True for a regular file that this user may execute, or a link to one. A folder or a device (/dev/null over a program hides it) is none. */
export function isExecutableFile(path: string): boolean {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
