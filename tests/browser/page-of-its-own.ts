/** Tests on a page that is no part of the site: built from its own folder and served for the tests that use it. */

import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, preview } from 'vite'
import { test as base } from './fixtures.ts'

const publicDir = join(import.meta.dirname, '..', '..', 'public')

/** The usual `test`, with the page of `folder` (its index.html, and what that imports) at the base URL. */
export function testOnPage(folder: string) {
  return base.extend<object, { site: string }>({
    site: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern
      async ({}, use) => {
        const outDir = mkdtempSync(join(tmpdir(), 'rote-page-'))
        await build({
          configFile: false,
          root: folder,
          publicDir,
          base: './',
          logLevel: 'error',
          build: { outDir, target: 'es2022', chunkSizeWarningLimit: 2000 },
          worker: { format: 'es' },
        })
        const server = await preview({ configFile: false, root: folder, build: { outDir }, preview: { port: 0 } })
        await use(`http://localhost:${(server.httpServer.address() as AddressInfo).port}/`)
        await server.close()
        rmSync(outDir, { recursive: true })
      },
      { scope: 'worker', timeout: 120_000 },
    ],
    baseURL: async ({ site }, use) => use(site),
  })
}
