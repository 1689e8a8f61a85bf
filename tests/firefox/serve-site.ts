/** Serves the built site under a sub-path, as a project page would be. */

import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { preview } from 'vite'

const base = '/some/path/'
const root = join(import.meta.dirname, '..', '..')

export interface Site {
  /** Ends in a slash. */
  readonly address: string
  /** Ends every connection too: who reloads now has no network. */
  readonly close: () => Promise<void>
}

/** Serves dist/ at a free port. */
export async function serveSite(): Promise<Site> {
  const server = await preview({ root, base, logLevel: 'error', preview: { port: 0 } })
  const { port } = server.httpServer.address() as AddressInfo
  return { address: `http://localhost:${port}${base}`, close: () => server.close() }
}
