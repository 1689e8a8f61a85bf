// Data files over HTTP, from a real server on this machine.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DataError } from '../../src/data/data-error.ts'
import { fetchSource } from '../../src/data/fetch-source.ts'
import { openDataset } from '../../src/data/load.ts'
import { dataFolder } from './sources.ts'

const server = createServer(async (request, response) => {
  const file = join(dataFolder, String(request.url).replace('/site/data/', ''))
  const bytes = await readFile(file).catch(() => undefined)
  if (request.url === '/site/data/broken.bin') response.writeHead(200, { 'content-length': 100 }).write('half', () => response.destroy())
  else if (request.url === '/site/data/stalled.bin') response.writeHead(200, { 'content-length': 100 }).write('half')
  else if (request.url === '/site/data/slow.bin') {
    response.writeHead(200)
    for (let part = 1; part <= 4; part++) setTimeout(() => (part === 4 ? response.end('.') : response.write('.')), 700 * part)
  } else response.writeHead(bytes ? 200 : 404).end(bytes)
})
let base = ''

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/site/data`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

it.each(['', '/'])('loads a data set from an address that ends in "data%s"', async (ending) => {
  const set = await openDataset('mnist', fetchSource(base + ending))
  expect((await set.train(1000)).count).toBe(1000)
})

it('takes a URL for an address', async () => {
  const source = fetchSource(new URL(base))
  expect((await source('manifest.json')).length).toBeGreaterThan(1000)
})

it('says the status of a file that the host does not have', async () => {
  const loading = fetchSource(base)('mnist/absent.bin')
  await expect(loading).rejects.toThrow('mnist/absent.bin: missing: the host answered with HTTP status 404')
  await expect(loading).rejects.toBeInstanceOf(DataError)
})

it('says that no host answers, or that it stopped answering', async () => {
  const message = 'could not be fetched: offline, or the host does not answer'
  await expect(fetchSource('http://127.0.0.1:1/data')('manifest.json')).rejects.toThrow(`manifest.json: ${message}`)
  await expect(fetchSource(base)('broken.bin')).rejects.toThrow(`broken.bin: ${message}`)
})

it('gives up a file of which nothing more comes, and says so', async () => {
  await expect(fetchSource(base, 100)('stalled.bin')).rejects.toThrow(/^stalled\.bin: has not come: no byte of it for/)
})

it('waits for a file as long as something of it comes', async () => {
  expect(await fetchSource(base, 2000)('slow.bin')).toHaveLength(4)
})
