/** What the shelf keeps, for how long, and what it leaves out. */

import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, test } from 'vitest'
import { partsOf } from '../../src/archive/kept-run.ts'
import { packedDatasets } from '../../src/experiment/datasets/catalogue.ts'
import { runKey } from '../../src/experiment/runs/run-key.ts'
import type { RunRecord } from '../../src/experiment/runs/run-record.ts'
import { specOf } from '../engine/runs.ts'
import { openShelf, runsOf, specsOf, standingOf, startEmpty } from './open-shelf.ts'
import { bytesOf, finishedRun, lookInto } from './runs.ts'

const name = 'rote-shelf'

beforeEach(startEmpty)

describe('what was kept', () => {
  test('is found again, whole, by another visit', async () => {
    const records = [finishedRun(), finishedRun({ corruption: 0.4, earlyStopping: 0.1 }), finishedRun({ seed: 7 }, 0)]
    for (const record of records) await openShelf().shelf.keep(record)
    expect(await openShelf().shelf.find(specsOf(records))).toEqual(records)
  })

  test('comes in the order asked for; what is not kept is left out', async () => {
    const { shelf } = openShelf()
    const records = runsOf(3)
    for (const record of records) await shelf.keep(record)
    const [first, , third] = records as [RunRecord, RunRecord, RunRecord]
    expect(await shelf.find([third.spec, specOf({ seed: 99 }), first.spec])).toEqual([third, first])
    expect(await shelf.find([])).toEqual([])
  })

  test('is replaced by the same run kept later; one without pictures takes none away', async () => {
    const { shelf } = openShelf()
    const pictured = finishedRun({}, 3)
    await shelf.keep(pictured)
    await shelf.keep({ ...finishedRun({}, 0), elapsedMs: 5 })
    expect(await shelf.find([pictured.spec])).toEqual([{ ...pictured, elapsedMs: 5 }])
    await shelf.keep(finishedRun({}, 1))
    expect(await shelf.find([pictured.spec])).toEqual([finishedRun({}, 1)])
  })
})

describe('what is not of this engine and these data', () => {
  test.each([
    ['by another engine', { engine: 0 }],
    ['on other bytes', { data: 'anotherdigest' }],
  ])('a run %s is not found, and removed without a word', async (_, making) => {
    const { shelf, said } = openShelf()
    const [other, own] = runsOf(2) as [RunRecord, RunRecord]
    for (const record of [other, own]) await shelf.keep(record)
    const inside = await lookInto(name)
    await inside.put('runs', { ...partsOf(other, packedDatasets).run, ...making })
    expect(await shelf.find([other.spec, own.spec])).toEqual([own])
    for (const store of ['runs', 'pictures', 'ledger'] as const) expect(await inside.keys(store)).toEqual([runKey(own.spec)])
    expect(said).toEqual([])
  })

  test('runs that cannot be read are left out and removed, which is said once', async () => {
    const { shelf, said } = openShelf()
    const [first, second, own] = runsOf(3) as [RunRecord, RunRecord, RunRecord]
    for (const record of [first, second, own]) await shelf.keep(record)
    const inside = await lookInto(name)
    for (const { spec } of [first, second]) await inside.put('runs', { key: runKey(spec), savedAt: 1, record: 'of an older shelf' })
    expect(await shelf.find([first.spec, own.spec])).toEqual([own])
    expect(await shelf.find([second.spec, own.spec])).toEqual([own])
    expect(said).toEqual(['some runs of earlier visits could not be read and are left out; they can be run again'])
    expect(await inside.keys('runs')).toEqual([runKey(own.spec)])
  })

  test('one from before a setting was added is left out, and those beside it are found', async () => {
    const { shelf, said } = openShelf()
    const [old, own] = runsOf(2) as [RunRecord, RunRecord]
    for (const record of [old, own]) await shelf.keep(record)
    const { batchNorm: _, ...spec } = old.spec
    const inside = await lookInto(name)
    await inside.put('runs', { ...partsOf(old, packedDatasets).run, record: { ...partsOf(old, packedDatasets).run.record, spec } })
    expect(await shelf.find([old.spec, own.spec])).toEqual([own])
    expect(said).toHaveLength(1)
  })

  test('a run that lies under the key of another is not taken for it', async () => {
    const { shelf } = openShelf()
    const [one, other] = runsOf(2) as [RunRecord, RunRecord]
    await shelf.keep(one)
    const inside = await lookInto(name)
    await inside.put('runs', { ...partsOf(one, packedDatasets).run, key: runKey(other.spec) })
    expect(await shelf.find([other.spec])).toEqual([])
  })

  test('pictures that cannot be read are left out, and the figures stay', async () => {
    const { shelf, said } = openShelf()
    const record = finishedRun()
    await shelf.keep(record)
    await (await lookInto(name)).put('pictures', { key: runKey(record.spec), snapshots: [{ step: 0 }] })
    expect(await shelf.find([record.spec])).toEqual([{ ...record, snapshots: [] }])
    expect(said).toEqual([])
  })
})

describe('room', () => {
  const { run, pictures } = bytesOf(finishedRun())

  test('the oldest lose their pictures first, then runs go, the oldest first', async () => {
    const records = runsOf(4)
    const withRoom = async (roomBytes: number): Promise<string[]> => {
      globalThis.indexedDB = new IDBFactory()
      const { shelf } = openShelf(roomBytes)
      for (const record of records) await shelf.keep(record)
      return standingOf(shelf, records)
    }
    expect(await withRoom(4 * (run + pictures))).toEqual(['pictured', 'pictured', 'pictured', 'pictured'])
    expect(await withRoom(4 * run + 2 * pictures)).toEqual(['plain', 'plain', 'pictured', 'pictured'])
    expect(await withRoom(4 * run)).toEqual(['plain', 'plain', 'plain', 'plain'])
    expect(await withRoom(2 * run)).toEqual(['gone', 'gone', 'plain', 'plain'])
  })

  test('a run that is kept anew is no longer the oldest', async () => {
    const records = runsOf(3)
    const { shelf } = openShelf(2 * run)
    const [first, second] = records as [RunRecord, RunRecord]
    for (const record of [first, second, first, ...records.slice(2)]) await shelf.keep(record)
    expect(await standingOf(shelf, records)).toEqual(['plain', 'gone', 'plain'])
  })

  test('the books agree with what lies there', async () => {
    const records = runsOf(5)
    const { shelf } = openShelf(5 * run + 2 * pictures)
    for (const record of records) await shelf.keep(record)
    const inside = await lookInto(name)
    const booked = await Promise.all((await inside.keys('ledger')).map((key) => inside.get('ledger', key as string)))
    expect(booked.map(({ key }) => key)).toEqual(await inside.keys('runs'))
    expect(booked.filter(({ pictureBytes }) => pictureBytes !== 0).map(({ key }) => key)).toEqual(await inside.keys('pictures'))
  })

  test('a run whose own pictures do not fit is kept without them, and the books say so', async () => {
    const record = finishedRun()
    const { shelf } = openShelf(run)
    await shelf.keep(record)
    expect(await standingOf(shelf, [record])).toEqual(['plain'])
    expect(await (await lookInto(name)).get('ledger', runKey(record.spec))).toMatchObject({ pictureBytes: 0 })
  })
})

test('books that another version, or a hand, has written are put in order by the next run', async () => {
  const [first, second, third] = runsOf(3) as [RunRecord, RunRecord, RunRecord]
  const { shelf } = openShelf()
  for (const record of [first, second]) await shelf.keep(record)
  const inside = await lookInto(name)
  await inside.put('ledger', { key: runKey(first.spec), savedAt: 'yesterday', runBytes: Number.NaN, pictureBytes: -1 })
  await inside.put('ledger', { key: 7 })
  await shelf.keep(third)
  expect(await standingOf(shelf, [first, second, third])).toEqual(['gone', 'pictured', 'pictured'])
  expect(await inside.keys('ledger')).toEqual([second, third].map(({ spec }) => runKey(spec)))
})
