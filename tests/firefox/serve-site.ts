/** Serves the built site under a sub-path, as a project page would be, for the journeys that `npm run verify` makes. */

import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type PluginOption, preview } from 'vite'

export const base = '/some/path/'
const root = join(import.meta.dirname, '..', '..')

export interface Site {
  /** Ends in a slash. */
  readonly address: string
  /** Ends every connection too: who reloads now has no network. */
  readonly close: () => Promise<void>
}

/** Serves dist/ at a free port, and what `plugins` add. */
export async function serveSite(...plugins: PluginOption[]): Promise<Site> {
  const server = await preview({ root, base, logLevel: 'error', plugins, preview: { port: 0 } })
  const { port } = server.httpServer.address() as AddressInfo
  return { address: `http://localhost:${port}${base}`, close: () => server.close() }
}
