import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addressOf, createAddressWriter, linkTo, readAddress } from '../../src/app/address.ts'
import { keepAddress } from '../../src/app/keep-address.ts'
import type { Place } from '../../src/experiment/chapters/table.ts'
import { packedDatasets } from '../../src/experiment/datasets/catalogue.ts'
import { encodeLink } from '../../src/experiment/links/permalink.ts'
import { specOf, tiny } from '../engine/runs.ts'
import { openPage } from '../store/page.ts'
import { openWindow } from './open-window.ts'

const site = 'https://rote.example/'
const place = (corruption: number): Place => ({ chapter: 'by-heart', state: specOf({ corruption }) })
const linked = (corruption: number) => `${site}?r=${encodeLink(place(corruption))}`

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the address', () => {
  test('says the place that the page opens at; one without a link is the first chapter as it is', () => {
    openWindow(linked(0.4))
    expect(readAddress(packedDatasets)).toEqual({ ...place(0.4), notices: [] })
    openWindow(`${site}?utm_source=mail`)
    expect(readAddress(packedDatasets)).toEqual({ ...place(0), notices: [] })
  })

  test('to give away is the site and the place, and nothing else', () => {
    openWindow(`${site}rote/?utm_source=mail&r=1.theorem&debug=1#end`)
    expect(linkTo(place(0.4))).toBe(`${site}rote/?r=${encodeLink(place(0.4))}`)
  })

  test('of the page keeps the parameters of others, and has ours once', () => {
    openWindow(`${site}?utm_source=a%26b&r=1.theorem&lang=de&r=1.five-ways#end`)
    const address = new URL(addressOf(place(0.4)))
    expect([...address.searchParams]).toEqual([
      ['r', encodeLink(place(0.4))],
      ['utm_source', 'a&b'],
      ['lang', 'de'],
    ])
  })

  test('loses what damage has left of a link', () => {
    openWindow(`${site}?amp;r=1.theorem&3D=x&lang=de`)
    expect(addressOf(place(0.4))).toBe(`${linked(0.4)}&lang=de`)
  })

  test('read again is the same place, whatever else it has', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string(), { maxKeys: 4 }), (others) => {
        const query = new URLSearchParams(others)
        query.delete('r')
        openWindow(`${site}?${query}`)
        openWindow(addressOf(place(0.4)))
        expect(readAddress(packedDatasets)).toMatchObject(place(0.4))
        expect(addressOf(place(0.4))).toBe(window.location.href)
      }),
    )
  })
})

describe('writing it', () => {
  test('is done at once, and then no more often than browsers allow: the last place is written', () => {
    const { entries } = openWindow()
    const address = createAddressWriter()
    address.follow(place(0.1))
    expect(entries).toEqual([linked(0.1)])
    for (const p of [0.2, 0.3, 0.4]) address.follow(place(p))
    expect(entries).toEqual([linked(0.1)])
    vi.advanceTimersByTime(1000)
    expect(entries).toEqual([linked(0.4)])
    address.follow(place(0.5))
    expect(entries).toEqual([linked(0.5)])
  })

  test('as a new entry leaves what was on its way in the one before', () => {
    const { entries } = openWindow()
    const address = createAddressWriter()
    address.follow(place(0.1))
    address.follow(place(0.2))
    address.push({ chapter: 'theorem', state: openPage().state().places.theorem })
    expect(entries).toEqual([linked(0.2), `${site}?r=${encodeLink({ chapter: 'theorem', state: openPage().state().places.theorem })}`])
    vi.advanceTimersByTime(1000)
    expect(entries).toHaveLength(2)
  })

  test('is given up where the browser refuses, and tried with the next change', () => {
    const opened = openWindow()
    const write = opened.history.replaceState
    const address = createAddressWriter()
    opened.history.replaceState = () => {
      throw new DOMException('too often', 'SecurityError')
    }
    address.follow(place(0.1))
    opened.history.replaceState = write
    vi.advanceTimersByTime(1000)
    address.follow(place(0.2))
    expect(opened.entries).toEqual([linked(0.2)])
  })
})

describe('the address bar and the page', () => {
  const open = (spec = specOf()) => {
    const opened = openWindow()
    const page = openPage({ spec })
    keepAddress(page.store, page.actions)
    return { ...page, opened, settle: () => vi.advanceTimersByTime(1000) }
  }

  test('settings change the entry, chapters make a new one', () => {
    const { actions, opened, settle } = open()
    actions.setPlace('by-heart', { corruption: 0.4 })
    settle()
    actions.openChapter('theorem')
    expect(opened.entries).toHaveLength(2)
    expect(opened.entries[0]).toBe(linked(0.4))
    expect(opened.entries[1]).toContain('theorem')
  })

  test('what is no place leaves the address alone', () => {
    const { actions, opened, settle } = open()
    actions.giveAnswer('theorem', 'linear')
    actions.notify({ field: 'n', message: 'n: one' })
    actions.setPlace('five-ways', { n: 500 })
    settle()
    expect(opened.entries).toEqual([site])
  })

  test('Back finds the settings and the chapter again, and writes nothing', () => {
    const { actions, opened, state, settle } = open()
    actions.setPlace('by-heart', { corruption: 0.4 })
    settle()
    actions.openChapter('five-ways')
    actions.setPlace('five-ways', { n: 500 })
    settle()
    opened.back()
    settle()
    expect([state().open, state().places['by-heart'].corruption, state().places['five-ways'].n]).toEqual(['by-heart', 0.4, 500])
    expect(opened.entries).toEqual([linked(0.4)])
  })

  test('answering the question leaves the p that a link asked for one step back', async () => {
    const { actions, opened, state, settle } = open(tiny({ corruption: 0.4 }))
    actions.setPlace('by-heart', { corruption: 0.6 })
    settle()
    actions.answerAndRun('half')
    settle()
    expect(opened.entries).toHaveLength(2)
    opened.back()
    expect(state().places['by-heart'].corruption).toBe(0.6)
    expect(state().answers['by-heart']).toBe('half')
  })
})
