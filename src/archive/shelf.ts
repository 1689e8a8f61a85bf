// Finished runs, kept in this browser, so that a reload or a later visit shows them again.
import type { IDBPDatabase } from 'idb'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { runKey } from '../experiment/runs/run-key.ts'
import type { RunRecord } from '../experiment/runs/run-record.ts'
import { partsOf, readKept } from './kept-run.ts'
import { OpenDatabase } from './open-database.ts'
import { bytesOfPictures, bytesOfRun, type LedgerEntry, whatGoes } from './room.ts'

/** `runs` has figures and curves, `pictures` what the wall and the weights show, `ledger` what each takes. */
const stores = ['runs', 'pictures', 'ledger'] as const
type Step = { readonly from: 'runs' | 'pictures'; readonly key: string }

/** Bytes that are kept at the most. */
const usualRoom = 64 * 2 ** 20

export class Shelf {
  private readonly database: OpenDatabase
  /** Runs that could not be read have been spoken of. */
  private hasTold = false

  /** `tell` hears once of runs that could not be read and were left out. */
  constructor(
    private readonly tell: (message: string) => void = () => {},
    private readonly roomBytes = usualRoom,
    name = 'rote-shelf',
  ) {
    this.database = new OpenDatabase(name, 1, (database) => {
      for (const store of stores) database.createObjectStore(store, { keyPath: 'key' })
    })
  }

  /** Keeps a finished run of one seed; the oldest lose their pictures, then go, to make room. Rejects where the browser refuses storage. */
  async keep(record: RunRecord): Promise<void> {
    try {
      await this.database.use((database) => put(database, record, this.roomBytes))
    } catch (error) {
      if (!isFull(error)) throw error
      // The browser gives less room than we would take: half of what is there goes.
      await this.database.use((database) => makeRoom(database, 0.5)).catch(() => {})
      await this.database
        .use((database) => put(database, record, this.roomBytes))
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
    const stale: Step[] = []
    const transaction = database.transaction(['runs', 'pictures'])
    const kept = await Promise.all(
      keys.map(
        async (key) => [key, await transaction.objectStore('runs').get(key), await transaction.objectStore('pictures').get(key)] as const,
      ),
    )
    for (const [key, run, pictures] of kept) {
      if (run === undefined) continue
      const reading = readKept(key, run, pictures)
      if (reading.kind === 'run') found.push(reading.record)
      else stale.push({ from: 'runs', key }, { from: 'pictures', key })
      if (reading.kind === 'unreadable' && !this.hasTold) {
        this.hasTold = true
        this.tell('storage: some runs of earlier visits could not be read and are left out; they can be run again')
      }
    }
    if (stale.length > 0) await remove(database, stale)
    return found
  }
}

async function put(database: IDBPDatabase, record: RunRecord, roomBytes: number): Promise<void> {
  const { run, pictures } = partsOf(record)
  const { key } = run
  const transaction = database.transaction(stores, 'readwrite')
  const ledger: LedgerEntry[] = await transaction.objectStore('ledger').getAll()
  const others = ledger.filter((other) => other.key !== key)
  const before = ledger.find((other) => other.key === key)
  // A cell of a sweep has no pictures, and takes none away.
  const ownPictures = bytesOfPictures(record)
  const entry: LedgerEntry = {
    key,
    savedAt: Date.now(),
    runBytes: bytesOfRun(record),
    pictureBytes: ownPictures || (before?.pictureBytes ?? 0),
  }
  const going = whatGoes([...others, entry], roomBytes)
  void transaction.objectStore('runs').put(run)
  if (ownPictures > 0) void transaction.objectStore('pictures').put(pictures)
  void transaction.objectStore('ledger').put(entry)
  for (const { from, key: old } of going) void transaction.objectStore(from).delete(old)
  for (const { from, key: old } of going) {
    const known = others.find((other) => other.key === old)
    if (from === 'runs') void transaction.objectStore('ledger').delete(old)
    else if (known) void transaction.objectStore('ledger').put({ ...known, pictureBytes: 0 })
  }
  await transaction.done
}

/** Lets the oldest go until `share` of what is kept is left. */
async function makeRoom(database: IDBPDatabase, share: number): Promise<void> {
  const ledger: LedgerEntry[] = await database.getAll('ledger')
  const bytes = ledger.reduce((sum, { runBytes, pictureBytes }) => sum + runBytes + pictureBytes, 0)
  await remove(database, whatGoes(ledger, share * bytes))
}

async function remove(database: IDBPDatabase, steps: readonly Step[]): Promise<void> {
  const transaction = database.transaction(stores, 'readwrite')
  for (const { from, key } of steps) {
    void transaction.objectStore(from).delete(key)
    if (from === 'runs') void transaction.objectStore('ledger').delete(key)
  }
  await transaction.done
}

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError'
