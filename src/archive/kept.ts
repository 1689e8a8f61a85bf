// Small things that a reload must bring back: each under a name of its own, so that two tabs do not overwrite each other's, and each
// checked when it is read.
import { type GenericSchema, safeParse } from 'valibot'

const prefix = 'rote.'

/** Of all that is kept here; a version of this page that gives something another shape raises it. */
export const keptVersion = 1
const versionName = 'version'

/** The part of Storage that is needed. */
export type KeptText = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export class Kept {
  /** `storage` null: this browser keeps nothing. `onUnreadable` hears of what has another shape, which is left out, and forgotten unless it is a newer version's. */
  constructor(
    private readonly storage: KeptText | null,
    private readonly onUnreadable: (name: string) => void = () => {},
  ) {}

  /** What was kept under a name; null where nothing was, or nothing of this shape. */
  read<T>(name: string, schema: GenericSchema<unknown, T>): T | null {
    const text = this.text(name)
    if (text === null) return null
    const parsed = safeParse(schema, parsedJson(text))
    if (parsed.success) return parsed.output
    // What a newer version has kept is left to it.
    if (!this.isOfNewer) this.write(name, null)
    this.onUnreadable(name)
    return null
  }

  /** Notes which version keeps things here, unless a newer one does. */
  sign(): void {
    if (!this.isOfNewer) this.write(versionName, keptVersion)
  }

  private get isOfNewer(): boolean {
    return Number(this.text(versionName)) > keptVersion
  }

  private text(name: string): string | null {
    try {
      return this.storage?.getItem(prefix + name) ?? null
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

  /** Forgets everything that is kept, under whatever name. */
  static clear(storage: Storage): void {
    for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key)
  }

  /** The name that a storage event is about, in this or another tab; null where it is not ours. */
  static nameOf({ key }: Pick<StorageEvent, 'key'>): string | null {
    return key?.startsWith(prefix) ? key.slice(prefix.length) : null
  }
}

/** Undefined for what is no JSON. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
