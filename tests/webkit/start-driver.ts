/** Starts what a journey in WebKit needs beside the site: a display, and the driver on it. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import type { Readable } from 'node:stream'
import type { WebKit } from '../../scripts/find-webkit.ts'

/** Larger than any window here. */
const screen = '1600x1200x24'

export interface Driver {
  readonly address: string
  readonly stop: () => void
}

/** Resolves once the driver listens. */
export async function startDriver({ driver, display }: WebKit): Promise<Driver> {
  // It picks a free display and writes its number to the descriptor.
  const server = spawn(display, ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const [number] = await once(server.stdio[3] as Readable, 'data')
  const port = await freePort()
  const process_ = spawn(driver, [`--port=${port}`], { env: { ...process.env, DISPLAY: `:${String(number).trim()}` }, stdio: 'ignore' })
  const address = `http://127.0.0.1:${port}`
  await listening(address, process_)
  return {
    address,
    stop: () => {
      process_.kill()
      server.kill()
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

async function listening(address: string, driver: ChildProcess): Promise<void> {
  while (!(await fetch(`${address}/status`).catch(() => null))) {
    if (driver.exitCode !== null) throw new Error(`WebKitWebDriver ended with code ${driver.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
