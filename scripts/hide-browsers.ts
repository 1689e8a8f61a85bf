/** Shows that something needs no browser: runs it where none is to be found. */

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { chromium } from '@playwright/test'
import { findChromiums } from './find-chromium.ts'

/**
 * The shell's command line that runs `line`, which holds no single quote, in a mount namespace of its own with every
 * Chromium and Playwright's own browsers covered; says which. Where no such namespace can be made, it says so and answers `line` itself.
 */
export function withBrowsersHidden(line: string): string {
  // The folder of all that Playwright installs: FOLDER/chromium-1234/chrome-linux/chrome.
  const ofPlaywright = dirname(dirname(dirname(chromium.executablePath())))
  const covers = findChromiums().map((path) => ({ path, mount: `mount --bind /dev/null "${path}"` }))
  if (existsSync(ofPlaywright)) covers.push({ path: ofPlaywright, mount: `mount -t tmpfs none "${ofPlaywright}"` })
  if (!canMount()) {
    console.log('Browsers are not hidden: a mount namespace needs Linux and root.')
    return line
  }
  console.log(`Hidden: ${covers.map(({ path }) => path).join(', ') || 'no browser is installed'}`)
  return `unshare --mount sh -c '${[...covers.map(({ mount }) => mount), line].join(' && ')}'`
}

/** Whether a namespace can be made, and something be covered in it. */
function canMount(): boolean {
  return spawnSync('unshare', ['--mount', 'mount', '--bind', '/dev/null', import.meta.filename]).status === 0
}
