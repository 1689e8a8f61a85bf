// The address bar: what it says when the page opens, and keeping it in step with the settings.
import type { Place } from '../experiment/chapters/table.ts'
import type { Catalogue } from '../experiment/datasets/catalogue.ts'
import { defaultsOf } from '../experiment/fields/field.ts'
import type { Notice } from '../experiment/fields/form.ts'
import { holdsLink } from '../experiment/links/link-repair.ts'
import { decodeLink, encodeLink, linkParameter } from '../experiment/links/permalink.ts'
import { runFields } from '../experiment/runs/run-fields.ts'

/** Safari refuses more than 100 changes in 30 seconds. */
const writeEveryMs = 500

/** What the address asks for, the default place where it asks for nothing, and what could not be read. */
export function readAddress(catalogue: Catalogue): Place & { readonly notices: readonly Notice[] } {
  const { href } = window.location
  return holdsLink(href) ? decodeLink(href, catalogue) : { chapter: 'by-heart', state: defaultsOf(runFields), notices: [] }
}

/** A parameter of the address that is not the link's, and whole enough to be somebody's. */
const isOthers = (name: string): boolean => name !== linkParameter && /^[A-Za-z][A-Za-z0-9_-]*$/.test(name)

/** The address to give away: the site and the place, nothing else. */
export function linkTo(place: Place): string {
  const address = new URL(window.location.href)
  address.search = `?${linkParameter}=${encodeLink(place)}`
  address.hash = ''
  return address.href
}

/** The address of the page at a place: other parameters than the link's stay as they are. */
export function addressOf(place: Place): string {
  const others = new URLSearchParams([...new URL(window.location.href).searchParams].filter(([name]) => isOthers(name)))
  return linkTo(place) + (others.size > 0 ? `&${others}` : '')
}

export interface AddressWriter {
  /** Puts a place into the address bar: at once, unless it changed within the last half second; then the last one follows. */
  follow(place: Place): void
  /** The same at once, as a new entry of the history: Back returns to what was there. */
  push(place: Place): void
}

export function createAddressWriter(): AddressWriter {
  let wanted: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastWrite = Number.NEGATIVE_INFINITY
  const write = (how: 'replaceState' | 'pushState' = 'replaceState'): void => {
    clearTimeout(timer)
    timer = undefined
    if (wanted === undefined || wanted === window.location.href) return
    lastWrite = performance.now()
    try {
      window.history[how](null, '', wanted)
    } catch {
      // Too many changes in a short time: the next one will do.
    }
    wanted = undefined
  }
  return {
    follow(place) {
      wanted = addressOf(place)
      const dueMs = lastWrite + writeEveryMs - performance.now()
      if (dueMs <= 0) write()
      else timer ??= setTimeout(write, dueMs)
    },
    push(place) {
      write()
      wanted = addressOf(place)
      write('pushState')
    },
  }
}
