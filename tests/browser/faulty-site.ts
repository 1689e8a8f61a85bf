/** The built site on a host of its own whose faults a test can choose. */

import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { test as base } from './fixtures.ts'

const dist = join(import.meta.dirname, '..', '..', 'dist')
const folder = '/some/path'
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.txt': 'text/plain',
}

/**
 * `missing`: 404. `page`: the site's own page with status 200, as single-page hosts answer. `text`: sent as text/plain, which the
 * browser must believe. `never`: no answer. A function answers itself, with what the file holds.
 */
export type Fault = 'missing' | 'page' | 'text' | 'never' | ((file: Buffer, response: ServerResponse) => void)

export interface FaultySite {
  /** Ends in a slash. */
  readonly address: string
  /** Files with this in their path have this fault, from now on. */
  fault(pattern: RegExp, fault: Fault): void
  /** Other sites may use the files from now on: frames shut off from this one count as such. */
  allowAll(): void
  /** Everything is as it was built. */
  mend(): void
  /** Paths asked for since the last time, below the folder. */
  asked(): readonly string[]
}

export const test = base.extend<{ site: FaultySite }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern
  site: async ({}, use) => {
    let faults: (readonly [RegExp, Fault])[] = []
    const asked: string[] = []
    let isOpen = false
    const server = createServer((request, response) => {
      const path = pathOf(request)
      if (path !== null) asked.push(path)
      if (isOpen) response.setHeader('Access-Control-Allow-Origin', '*')
      const fault = path === null ? 'missing' : faults.find(([pattern]) => pattern.test(path))?.[1]
      void answer(path ?? '', fault, response)
    })
    await new Promise<void>((resolve) => server.listen(0, resolve))
    await use({
      address: `http://localhost:${(server.address() as AddressInfo).port}${folder}/`,
      fault: (pattern, fault) => {
        faults = [[pattern, fault], ...faults]
      },
      allowAll: () => {
        isOpen = true
      },
      mend: () => {
        faults = []
      },
      asked: () => asked.splice(0),
    })
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  },
  baseURL: async ({ site }, use) => use(site.address),
})

/** Below the folder; the page for the folder itself, with its slash or without. */
function pathOf(request: IncomingMessage): string | null {
  const { pathname } = new URL(request.url ?? '', 'http://localhost')
  if (pathname === folder || pathname === `${folder}/`) return 'index.html'
  return pathname.startsWith(`${folder}/`) ? normalize(pathname.slice(folder.length + 1)) : null
}

async function answer(path: string, fault: Fault | undefined, response: ServerResponse): Promise<void> {
  if (fault === 'never') return
  const file = await readFile(join(dist, fault === 'page' ? 'index.html' : path)).catch(() => null)
  if (file === null || fault === 'missing') {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such file.')
    return
  }
  const type = fault === 'page' ? 'text/html' : fault === 'text' ? 'text/plain' : types[extname(path)]
  response.setHeader('Content-Type', type ?? 'application/octet-stream')
  response.setHeader('Cache-Control', 'no-cache')
  if (fault === 'text') response.setHeader('X-Content-Type-Options', 'nosniff')
  if (typeof fault === 'function') fault(file, response)
  else response.end(file)
}
