/** A page that is no part of the site, built from its own folder and served. */

import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, preview } from 'vite'

const publicDir = join(import.meta.dirname, '..', '..', 'public')

export interface ServedPage {
  /** Ends in a slash; below it lies also what the site has in public/. */
  readonly address: string
  /** Stops serving and removes the build. */
  readonly close: () => Promise<void>
}

/** Builds the index.html of `folder`, and what that imports, and serves it at a free port. */
export async function servePage(folder: string): Promise<ServedPage> {
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
  return {
    address: `http://localhost:${(server.httpServer.address() as AddressInfo).port}/`,
    close: async () => {
      await server.close()
      rmSync(outDir, { recursive: true })
    },
  }
}
