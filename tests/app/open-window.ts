// A window as far as the address bar and what a browser keeps need one, and several of them that share a storage, as tabs do.
import { vi } from 'vitest'
import type { KeptText } from '../../src/archive/kept.ts'
import { type Storage, storageOf } from '../archive/storage.ts'

export interface TestWindow extends EventTarget {
  readonly location: { href: string }
  readonly history: Record<'replaceState' | 'pushState', (state: unknown, unused: string, address: string) => void>
  /** Addresses of the history, the one that is shown last. */
  readonly entries: string[]
  /** As the reader's Back button. */
  back(): void
}

/** Becomes the global window. */
export function openWindow(href = 'https://rote.example/'): TestWindow {
  const entries = [href]
  const location = { href }
  const show = (address: string): void => {
    location.href = address
  }
  const opened: TestWindow = Object.assign(new EventTarget(), {
    location,
    entries,
    history: {
      replaceState: (_: unknown, __: string, address: string) => {
        entries[entries.length - 1] = address
        show(address)
      },
      pushState: (_: unknown, __: string, address: string) => {
        entries.push(address)
        show(address)
      },
    },
    back: () => {
      entries.pop()
      show(entries.at(-1) as string)
      opened.dispatchEvent(new Event('popstate'))
    },
  })
  vi.stubGlobal('window', opened)
  return opened
}

/** Tabs of one browser: what one writes the others hear of. */
export function openTabs(count: number): { storage: Storage; tabs: { window: TestWindow; storage: KeptText }[] } {
  const storage = storageOf()
  const windows = Array.from({ length: count }, () => openWindow())
  const tabs = windows.map((own) => {
    const tell = (key: string): void => {
      for (const other of windows) if (other !== own) other.dispatchEvent(Object.assign(new Event('storage'), { key }))
    }
    const changing = (key: string, change: () => void): void => {
      const before = storage.getItem(key)
      change()
      // Browsers do not speak of what stays as it was.
      if (storage.getItem(key) !== before) tell(key)
    }
    return {
      window: own,
      storage: {
        getItem: storage.getItem,
        setItem: (key: string, text: string) => changing(key, () => storage.setItem(key, text)),
        removeItem: (key: string) => changing(key, () => storage.removeItem(key)),
      },
    }
  })
  return { storage, tabs }
}
