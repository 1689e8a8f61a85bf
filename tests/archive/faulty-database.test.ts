/** The shelf on a database that is full, closed, of another shape, or not to be had. */

import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { RunRecord } from '../../src/experiment/runs/run-record.ts'
import { openShelf, runsOf, specsOf, standingOf, startEmpty } from './open-shelf.ts'
import { finishedRun, requested } from './runs.ts'
import { smallDisk } from './small-disk.ts'

const stores = ['runs', 'pictures', 'ledger']
const name = 'rote-shelf'

beforeEach(startEmpty)

describe.each(['request', 'end'] as const)('a browser that gives less room, and says so at the %s', (at) => {
  test('half of what is there goes, pictures before runs, and the run is kept', async () => {
    smallDisk(4, at)
    const records = runsOf(5)
    const { shelf } = openShelf()
    for (const record of records) await shelf.keep(record)
    const standing = await standingOf(shelf, records)
    expect(standing).not.toContain('gone')
    expect(standing.at(0)).toBe('plain')
    expect(standing.at(-1)).toBe('pictured')
  })

  test('and so for as long as runs come', async () => {
    smallDisk(4, at)
    const records = runsOf(16)
    const { shelf } = openShelf()
    for (const record of records) await shelf.keep(record)
    expect((await standingOf(shelf, records)).at(-1)).toBe('pictured')
  })

  test('where even that does not help, the words say that the storage is full', async () => {
    smallDisk(0, at)
    await expect(openShelf().shelf.keep(finishedRun())).rejects.toThrow('the browser’s storage is full')
  })
})

describe('a database that was closed', () => {
  /** The connections that have been opened. */
  const connections = (): IDBDatabase[] => {
    const opened: IDBDatabase[] = []
    const open = IDBFactory.prototype.open
    vi.spyOn(indexedDB, 'open').mockImplementation((...request) => {
      const opening = open.call(indexedDB, ...request) as IDBOpenDBRequest
      opening.addEventListener('success', () => opened.push(opening.result))
      return opening
    })
    return opened
  }

  test.each<[string, (database: IDBDatabase) => void]>([
    ['by itself', (database) => database.close()],
    ['by force', (database) => forceCloseDatabase(database as never)],
  ])('%s is opened again: the next finished run is kept, and what was kept is found', async (_, close) => {
    const opened = connections()
    const records = runsOf(2)
    const { shelf } = openShelf()
    for (const record of records) {
      await shelf.keep(record)
      close(opened.at(-1) as IDBDatabase)
    }
    expect(await shelf.find(specsOf(records))).toEqual(records)
    expect(opened).toHaveLength(3)
  })

  test('because somebody deletes it is let go at once, and made anew for the next run', async () => {
    const [first, second] = runsOf(2) as [RunRecord, RunRecord]
    const { shelf } = openShelf()
    await shelf.keep(first)
    await requested(indexedDB.deleteDatabase(name))
    await shelf.keep(second)
    expect(await shelf.find([first.spec, second.spec])).toEqual([second])
  })
})

test.each<[string, (database: IDBDatabase) => void]>([
  ['with no stores', () => {}],
  ['with other stores', (database) => database.createObjectStore('elsewhere')],
  ['whose stores have their keys beside', (database) => stores.forEach((store) => void database.createObjectStore(store))],
  [
    'whose stores have other keys',
    (database) => stores.forEach((store) => void database.createObjectStore(store, { keyPath: 'id', autoIncrement: store === 'runs' })),
  ],
])('a database of that name %s is made anew, and the run is kept', async (_, create) => {
  const opening = indexedDB.open(name, 1)
  opening.onupgradeneeded = () => create(opening.result)
  ;(await requested(opening)).close()
  const { shelf } = openShelf()
  await shelf.keep(finishedRun())
  expect(await shelf.find([finishedRun().spec])).toEqual([finishedRun()])
})

describe('a browser that keeps nothing', () => {
  test('keeping says why, and finding finds nothing', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not in a private window', 'SecurityError')
    })
    const { shelf } = openShelf()
    await expect(shelf.keep(finishedRun())).rejects.toThrow('not in a private window')
    expect(await shelf.find([finishedRun().spec])).toEqual([])
  })

  test.each([undefined, null, { open: () => null }])('because its database is %o: that is said', async (instead) => {
    vi.stubGlobal('indexedDB', instead)
    const { shelf } = openShelf()
    await expect(shelf.keep(finishedRun())).rejects.toThrow('this browser has no IndexedDB')
    expect(await shelf.find([finishedRun().spec])).toEqual([])
    vi.unstubAllGlobals()
  })

  test('is asked again for the next run', async () => {
    const { shelf } = openShelf()
    const refusing = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not now', 'UnknownError')
    })
    await expect(shelf.keep(finishedRun())).rejects.toThrow('not now')
    refusing.mockRestore()
    await shelf.keep(finishedRun())
    expect(await shelf.find([finishedRun().spec])).toEqual([finishedRun()])
  })
})
