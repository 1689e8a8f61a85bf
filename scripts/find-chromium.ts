/** Which Chromium the browser's tests drive, and how to get one where there is none. */

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const { env, platform } = process

/** The first Chromium or Chrome of this machine: named by ROTE_CHROMIUM or CHROMIUM, the system's, or Playwright's own. Undefined if none. */
export function findChromium(): string | undefined {
  const candidates = [env.ROTE_CHROMIUM, env.CHROMIUM, ...systemBrowsers(), chromium.executablePath()]
  return candidates.find((path) => path && existsSync(path))
}

/** Finds a Chromium or installs one, by apt as root of a Debian, else by Playwright. Throws with advice where that fails. */
export function ensureChromium(): string {
  if (!findChromium()) install()
  const found = findChromium()
  if (!found) throw new Error('no Chromium: run "npx playwright install chromium", or name one in ROTE_CHROMIUM')
  return found
}

function systemBrowsers(): string[] {
  switch (platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
    case 'win32':
      return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].map(
        (root) => `${root}\\Google\\Chrome\\Application\\chrome.exe`,
      )
    default:
      return ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium']
  }
}

function install(): void {
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0
  const command = isDebianRoot
    ? 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium'
    : 'npx playwright install chromium'
  console.log(`No Chromium found. Installing one: ${command}`)
  spawnSync(command, { shell: true, stdio: 'inherit' })
}
