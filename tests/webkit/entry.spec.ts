/** Why no chunk may import an entry: what WebKit does with three small files that hold nothing of Rote's (docs/decisions/0009-entries.md). */

import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { preview } from 'vite'
import { expect, test } from './fixtures.ts'

const evaluated = 'the entry is evaluated'
const answer = 'lazy, with what it needs of entry'

test('WebKit evaluates the entry of a worker once more when a chunk of it imports it, and both hear the page', async ({ session }) => {
  const root = join(import.meta.dirname, 'entry')
  const server = await preview({ configFile: false, root, build: { outDir: '.' }, logLevel: 'error', preview: { port: 0 } })
  await session.goTo(`http://localhost:${(server.httpServer.address() as AddressInfo).port}/`)
  const heard = () => session.run(() => (globalThis as unknown as { heard: string[] }).heard)
  await expect.poll(heard).toContain(answer)
  // Elsewhere the entry is evaluated once. Where this fails WebKit has become like that, and entries may hold what they like.
  expect(await heard()).toEqual([evaluated, evaluated, answer])
  await session.run(() => (globalThis as unknown as { worker: Worker }).worker.postMessage('once more'))
  await expect.poll(async () => (await heard()).filter((words) => words === answer)).toHaveLength(3)
  await server.close()
})
