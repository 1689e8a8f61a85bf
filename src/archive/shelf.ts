// Finished runs, kept in this browser, so that a reload or a later visit shows them again.
import { type IDBPDatabase, openDB } from 'idb'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import { runKey } from '../experiment/runs/run-key.ts'
import type { RunRecord } from '../experiment/runs/run-record.ts'

const storeName = 'runs'

interface ArchivedRun {
  readonly key: string
  readonly savedAt: number
  readonly record: RunRecord
}

/** Every method rejects where the browser refuses storage (private windows, full disks); nothing is lost on the page then. */
export class RunArchive {
  private database: Promise<IDBPDatabase> | undefined

  /** `mostRuns` are kept; the oldest goes when one more comes. */
  constructor(
    private readonly databaseName: string,
    private readonly mostRuns: number,
  ) {}

  async save(record: RunRecord): Promise<void> {
    const database = await this.open()
    const archived: ArchivedRun = { key: runKey(record.spec), savedAt: Date.now(), record }
    await database.put(storeName, archived)
    const keys = await database.getAllKeysFromIndex(storeName, 'savedAt')
    for (const key of keys.slice(0, Math.max(0, keys.length - this.mostRuns))) await database.delete(storeName, key)
  }

  /** The finished run of these settings, or nothing. */
  async find(spec: ExperimentSpec): Promise<RunRecord | undefined> {
    const database = await this.open()
    const archived: ArchivedRun | undefined = await database.get(storeName, runKey(spec))
    return archived?.record
  }

  private open(): Promise<IDBPDatabase> {
    this.database ??= openDB(this.databaseName, 1, {
      upgrade(database) {
        database.createObjectStore(storeName, { keyPath: 'key' }).createIndex('savedAt', 'savedAt')
      },
    })
    this.database.catch(() => {
      this.database = undefined
    })
    return this.database
  }
}
