// Small things that a reload must bring back: each under a name of its own, so that two tabs do not overwrite each other's, and each
// checked when it is read.
import { type GenericSchema, safeParse } from 'valibot'

const prefix = 'rote.'

/** The part of Storage that is needed. */
export type KeptText = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export class Kept {
  /** `storage` null: this browser keeps nothing. */
  constructor(private readonly storage: KeptText | null) {}

  /** What was kept under a name; null where nothing was, or nothing of this shape. */
  read<T>(name: string, schema: GenericSchema<unknown, T>): T | null {
    try {
      const parsed = safeParse(schema, JSON.parse(this.storage?.getItem(prefix + name) ?? 'null'))
      return parsed.success ? parsed.output : null
    } catch {
      return null
    }
  }

  /** Keeps a value, or with null forgets it; false where the browser refuses. */
  write(name: string, value: unknown): boolean {
    try {
      if (!this.storage) return false
      if (value === null) this.storage.removeItem(prefix + name)
      else this.storage.setItem(prefix + name, JSON.stringify(value))
      return true
    } catch {
      return false
    }
  }

  /** The name that a storage event is about, in this or another tab; null where it is not ours. */
  static nameOf({ key }: Pick<StorageEvent, 'key'>): string | null {
    return key?.startsWith(prefix) ? key.slice(prefix.length) : null
  }
}
