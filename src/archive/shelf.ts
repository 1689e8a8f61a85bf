// Finished runs, kept in this browser, so that a reload or a later visit shows them again.
import type { IDBPDatabase, IDBPTransaction } from 'idb'
import type { Catalogue } from '../experiment/datasets/catalogue.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { runKey } from '../experiment/runs/run-key.ts'
import type { RunRecord } from '../experiment/runs/run-record.ts'
import { shelfName } from './clear-shelf.ts'
import { type KeptParts, partsOf, readKept } from './kept-run.ts'
import { OpenDatabase } from './open-database.ts'
import { bytesOfPictures, bytesOfRun, type LedgerEntry, readLedger, whatGoes } from './room.ts'

/** `runs` has results and curves, `pictures` what the wall and the weights show, `ledger` what each takes. */
const stores: ('runs' | 'pictures' | 'ledger')[] = ['runs', 'pictures', 'ledger']
type Step = { readonly from: 'runs' | 'pictures'; readonly key: string }

/** Bytes that are kept at the most. */
const usualRoom = 64 * 2 ** 20

export class Shelf {
  private readonly database: OpenDatabase
  /** The reader has been told of runs that could not be read. */
  private hasTold = false

  /** `tell` hears once of runs that could not be read and were left out. */
  constructor(
    private readonly catalogue: () => Catalogue,
    private readonly tell: (message: string) => void = () => {},
    private readonly roomBytes = usualRoom,
    name = shelfName,
  ) {
    this.database = new OpenDatabase(name, 1, (database) => {
      for (const store of stores) database.createObjectStore(store, { keyPath: 'key' })
    })
  }

  /** Keeps a finished run of one seed; the oldest lose their pictures, then go, to make room. Rejects where the browser refuses storage. */
  async keep(record: RunRecord): Promise<void> {
    const parts = partsOf(record, this.catalogue())
    try {
      await this.database.use((database) => put(database, parts, this.roomBytes))
    } catch (error) {
      if (!isFull(error)) throw error
      // The browser gives less room than we would take: half of what is there goes.
      await this.database.use((database) => makeRoom(database, 0.5)).catch(() => {})
      await this.database
        .use((database) => put(database, parts, this.roomBytes))
        .catch((again: unknown) => {
          throw isFull(again) ? new Error('the browser’s storage is full') : again
        })
    }
  }

  /** Those of these runs of one seed that are kept, by this engine on these data. Never rejects: what cannot be had is not there. */
  async find(cells: readonly ExperimentSpec[]): Promise<RunRecord[]> {
    try {
      return await this.database.use((database) => this.read(database, cells.map(runKey)))
    } catch {
      return []
    }
  }

  private async read(database: IDBPDatabase, keys: readonly string[]): Promise<RunRecord[]> {
    const found: RunRecord[] = []
    const stale: string[] = []
    const transaction = database.transaction(['runs', 'pictures'])
    const kept = await Promise.all(
      keys.map(
        async (key) => [key, await transaction.objectStore('runs').get(key), await transaction.objectStore('pictures').get(key)] as const,
      ),
    )
    for (const [key, run, pictures] of kept) {
      if (run === undefined) continue
      const reading = readKept(key, run, pictures, this.catalogue())
      if (reading.kind === 'run') found.push(reading.record)
      else stale.push(key)
      if (reading.kind === 'unreadable' && !this.hasTold) {
        this.hasTold = true
        this.tell('some runs of earlier visits could not be read and are left out; they can be run again')
      }
    }
    if (stale.length > 0) await remove(database, stale)
    return found
  }
}

async function put(database: IDBPDatabase, { run, pictures }: KeptParts, roomBytes: number): Promise<void> {
  const { key } = run
  const transaction = database.transaction(stores, 'readwrite')
  const { ledger, unreadable } = readLedger(await transaction.objectStore('ledger').getAll())
  // A cell of a sweep has no pictures, and takes none away.
  const ownPictures = bytesOfPictures(pictures)
  const pictureBytes = ownPictures || (ledger.find((other) => other.key === key)?.pictureBytes ?? 0)
  const entry: LedgerEntry = { key, savedAt: Date.now(), runBytes: bytesOfRun(run.record), pictureBytes }
  const entries = [...ledger.filter((other) => other.key !== key), entry]
  await finished(transaction, [
    transaction.objectStore('runs').put(run),
    ...(ownPictures > 0 ? [transaction.objectStore('pictures').put(pictures)] : []),
    transaction.objectStore('ledger').put(entry),
    ...takeAway(transaction, entries, whatGoes(entries, roomBytes)),
    ...stores.flatMap((store) => unreadable.filter((other) => other !== key).map((other) => transaction.objectStore(store).delete(other))),
  ])
}

/** Lets the oldest go until `share` of what is kept is left. */
async function makeRoom(database: IDBPDatabase, share: number): Promise<void> {
  const transaction = database.transaction(stores, 'readwrite')
  const { ledger } = readLedger(await transaction.objectStore('ledger').getAll())
  const bytes = ledger.reduce((sum, { runBytes, pictureBytes }) => sum + runBytes + pictureBytes, 0)
  await finished(transaction, takeAway(transaction, ledger, whatGoes(ledger, share * bytes)))
}

async function remove(database: IDBPDatabase, keys: readonly string[]): Promise<void> {
  const transaction = database.transaction(stores, 'readwrite')
  await finished(
    transaction,
    stores.flatMap((store) => keys.map((key) => transaction.objectStore(store).delete(key))),
  )
}

type Writing = IDBPTransaction<unknown, typeof stores, 'readwrite'>

/** Takes pictures and runs away, in the ledger too. */
function takeAway(transaction: Writing, ledger: readonly LedgerEntry[], going: readonly Step[]): Promise<unknown>[] {
  return going.flatMap(({ from, key }) => {
    const entry = ledger.find((other) => other.key === key)
    const books = transaction.objectStore('ledger')
    return [
      transaction.objectStore(from).delete(key),
      from === 'runs' ? books.delete(key) : entry ? books.put({ ...entry, pictureBytes: 0 }) : Promise.resolve(),
    ]
  })
}

/** What was refused within a transaction says why; the transaction itself only that it ended. */
async function finished(transaction: { readonly done: Promise<void> }, requests: readonly Promise<unknown>[]): Promise<void> {
  await Promise.all([...requests, transaction.done])
}

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError'
