// A database of this browser that is opened again when the browser has closed it, and that never keeps anybody waiting for ever.
import { deleteDB, type IDBPDatabase, openDB } from 'idb'

/** A browser that has not answered after so long will not, ms. */
const patienceMs = 2000
/** The same once it has not answered. */
const silentPatienceMs = 100

/** What is said of stores that are not there, or that have their keys elsewhere. */
const foreignShapes = new Set(['NotFoundError', 'DataError'])

export class OpenDatabase {
  private opened: Promise<IDBPDatabase> | undefined
  /** It did not answer when it was last asked: nobody waits for it again, unless it answers after all. */
  private isSilent = false

  /** `create` makes the stores of `version` in an empty database, or in what an older version left. */
  constructor(
    private readonly name: string,
    private readonly version: number,
    private readonly create: (database: IDBPDatabase, oldVersion: number) => void,
  ) {}

  /**
   * Works with the database; once more where it turns out to have been closed, and with an empty one where it turns out to have other
   * stores. Rejects where the browser refuses it.
   */
  async use<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> {
    try {
      return await this.answer(work)
    } catch (error) {
      const name = error instanceof DOMException ? error.name : ''
      if (foreignShapes.has(name)) await this.remove()
      else if (name !== 'InvalidStateError') throw error
      this.opened = undefined
      return this.answer(work)
    }
  }

  private answer<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const refuse = (): void => {
        this.isSilent = true
        reject(new Error('the browser’s storage does not answer'))
      }
      const timer = setTimeout(refuse, this.isSilent ? silentPatienceMs : patienceMs)
      // Under Node nothing waits for it.
      if (typeof timer === 'object') (timer as { unref(): void }).unref()
      const heard = (): void => {
        clearTimeout(timer)
        this.isSilent = false
      }
      const answer = this.open().then(work)
      answer.then(heard, heard)
      answer.then(resolve, reject)
    })
  }

  /** Something else has the name: nothing in it can be read. */
  private async remove(): Promise<void> {
    ;(await this.opened)?.close()
    await deleteDB(this.name)
  }

  private open(): Promise<IDBPDatabase> {
    if (this.opened) return this.opened
    const forget = (): void => {
      if (this.opened === opened) this.opened = undefined
    }
    // Some browsers refuse at once, by throwing.
    const opening = async () =>
      openDB(this.name, this.version, {
        upgrade: (database, oldVersion) => this.create(database, oldVersion),
        // Safari closes databases of pages in the background.
        terminated: forget,
        // Another tab has a newer version of the page: it must not wait for this one.
        blocking: (_current, _blocked, event) => {
          ;(event.target as IDBDatabase).close()
          forget()
        },
      })
    const opened = opening().catch(inWords)
    opened.catch(forget)
    this.opened = opened
    return opened
  }
}

function inWords(error: unknown): never {
  // No database, or something else under its name.
  if (error instanceof TypeError || error instanceof ReferenceError) throw new Error('this browser has no IndexedDB', { cause: error })
  const isNewer = error instanceof DOMException && error.name === 'VersionError'
  throw isNewer ? new Error('a newer version of this page keeps its runs here', { cause: error }) : error
}
