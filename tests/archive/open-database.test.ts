import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { OpenDatabase } from '../../src/archive/open-database.ts'
import { requested } from './runs.ts'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

const open = (version: number) =>
  new OpenDatabase('shared', version, (database, oldVersion) => {
    if (oldVersion === 0) database.createObjectStore('things')
  })
const store = (database: OpenDatabase, value: string) => database.use((idb) => idb.put('things', value, 'key'))
const read = (database: OpenDatabase) => database.use((idb) => idb.get('things', 'key'))

test('it lets a newer version in, and then says no instead of waiting', async () => {
  const older = open(1)
  await store(older, 'of the older')
  const newer = open(2)
  expect(await read(newer)).toBe('of the older')
  await expect(read(older)).rejects.toThrow('a newer version of this page keeps its runs here')
  expect(await read(newer)).toBe('of the older')
})

test('held up by an older version that does not let go it gives up, and goes on once that is closed', async () => {
  const held = indexedDB.open('shared', 1)
  held.onupgradeneeded = () => held.result.createObjectStore('things')
  const older = await requested(held)
  const newer = open(2)
  await expect(read(newer)).rejects.toThrow('does not answer')
  older.close()
  await store(newer, 'of the newer')
  expect(await read(newer)).toBe('of the newer')
})

test('work that fails for its own reasons is not done twice', async () => {
  const database = open(1)
  let count = 0
  const work = () => {
    count++
    return Promise.reject(new Error('of its own'))
  }
  await expect(database.use(work)).rejects.toThrow('of its own')
  expect(count).toBe(1)
})

test('a browser that never answers keeps the first one waiting for a moment, and nobody after that', async () => {
  indexedDB.open = () => new IDBOpenDBRequest()
  const database = open(1)
  const waited: number[] = []
  for (let turn = 0; turn < 3; turn++) {
    const before = performance.now()
    await expect(read(database)).rejects.toThrow('does not answer')
    waited.push(performance.now() - before)
  }
  expect(Math.max(...waited.slice(1))).toBeLessThan((waited[0] as number) / 4)
})

test('a database that opens and then falls silent is not waited for either, and serves again once it answers', async () => {
  const database = open(1)
  await store(database, 'kept')
  let answer = (): void => {}
  const never = database.use((idb) => new Promise<void>((resolve) => (answer = resolve)).then(() => idb.get('things', 'key')))
  await expect(never).rejects.toThrow('does not answer')
  answer()
  expect(await read(database)).toBe('kept')
})

test('something else of the same name makes room for it', async () => {
  const request = indexedDB.open('shared', 1)
  request.onupgradeneeded = () => request.result.createObjectStore('other things')
  ;(await requested(request)).close()
  const database = open(1)
  await store(database, 'kept')
  expect(await read(database)).toBe('kept')
})
