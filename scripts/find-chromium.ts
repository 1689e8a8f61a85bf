/** Which Chromium the browser's tests drive, how to get one where there is none, and how to start it. */

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, chromium } from '@playwright/test'
import { isExecutableFile } from './executable-file.ts'

const { env, platform } = process

/** Every Chromium or Chrome of this machine, the preferred first: named by ROTE_CHROMIUM or CHROMIUM, the system's, Playwright's own. */
export function findChromiums(): string[] {
  const candidates = [env.ROTE_CHROMIUM, env.CHROMIUM, ...systemBrowsers(), chromium.executablePath()]
  return candidates.filter((path): path is string => path !== undefined && isExecutableFile(path))
}

/** The preferred one; undefined if there is none. */
export function findChromium(): string | undefined {
  return findChromiums()[0]
}

/** Finds a Chromium or installs one, by apt as root of a Debian, else by Playwright. Throws with advice where that fails. */
export function ensureChromium(): string {
  if (!findChromium()) install()
  const found = findChromium()
  if (!found) throw new Error('no Chromium: run "npx playwright install chromium", or name one in ROTE_CHROMIUM')
  return found
}

/** Starts the Chromium found or installed. Throws with advice where it does not start. */
export async function launchChromium(args: string[] = []): Promise<Browser> {
  const executablePath = ensureChromium()
  return chromium.launch({ executablePath, args: ['--no-sandbox', ...args] }).catch((error) => {
    throw new Error(`${error.message}\n${executablePath} does not start: mend it, or name another in ROTE_CHROMIUM`)
  })
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
      return [
        '/usr/bin/chromium',
        '/usr/lib/chromium/chromium',
        '/usr/bin/chromium-browser',
        '/usr/bin/google-chrome',
        '/snap/bin/chromium',
      ]
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
