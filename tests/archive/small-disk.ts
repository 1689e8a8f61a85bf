// A disk that is smaller than the shelf would like: the browser refuses what does not fit, in either of the ways that browsers have.
import { vi } from 'vitest'

/** Of the fake: what the specification calls to abort a transaction, and to run an operation within it. */
interface Inside {
  _abort(errorName: string): void
  _execRequestAsync(work: { source: IDBObjectStore; operation: () => unknown }): IDBRequest<IDBValidKey>
}

/** Room for so many runs' pictures. `at`: the request is refused that brings one too many, or the whole transaction at its end. */
export function smallDisk(pictures: number, at: 'request' | 'end'): void {
  const stored = new Set<IDBValidKey>()
  const put = IDBObjectStore.prototype.put
  const remove = IDBObjectStore.prototype.delete
  const inside = (store: IDBObjectStore) => store.transaction as unknown as Inside
  const refuse = (): never => {
    throw new DOMException('no room', 'QuotaExceededError')
  }
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
    if (this.name === 'pictures') {
      const { key } = value
      stored.add(key)
      this.transaction.addEventListener('abort', () => stored.delete(key))
      if (at === 'request' && stored.size > pictures) return inside(this)._execRequestAsync({ source: this, operation: refuse })
    }
    const request = put.call(this, value)
    const isLast = at === 'end' && this.name === 'ledger'
    if (isLast) request.addEventListener('success', () => stored.size > pictures && inside(this)._abort('QuotaExceededError'))
    return request
  })
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
    if (this.name === 'pictures') stored.delete(key as IDBValidKey)
    return remove.call(this, key)
  })
}
