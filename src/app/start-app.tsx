// Starts the page: reads the address, restores what an earlier visit left, and sets a worker going once the page can be read.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createStore } from 'zustand/vanilla'
import { Kept } from '../archive/kept.ts'
import { later } from '../chapters/kit/code.ts'
import { isDefault } from '../experiment/chapters/table.ts'
import { packedDatasets } from '../experiment/datasets/catalogue.ts'
import type { Notice } from '../experiment/fields/form.ts'
import { runKey } from '../experiment/runs/run-key.ts'
import type { WorkerEndpoint } from '../protocol/messages.ts'
import { type Actions, createActions } from '../store/actions.ts'
import { isAnyTraining } from '../store/jobs.ts'
import { lateShelf, lateTrainer } from '../store/late.ts'
import { noticeOf, withNotices } from '../store/notices.ts'
import { RoteProvider } from '../store/react.tsx'
import { initialState, type State } from '../store/state.ts'
import { App } from './App.tsx'
import { readAddress } from './address.ts'
import { chapterCode, fetchChapters } from './chapter-code.ts'
import { FailedStarts } from './failed-starts.ts'
import { guardFromForeignHands } from './foreign-hands.ts'
import { keepAddress } from './keep-address.ts'
import { deviceLimits } from './limits.ts'
import { missingFeatures } from './missing-features.ts'
import { keepHead } from './page-head.ts'
import { recollect, remember } from './remember.ts'
import { trustOwnAddresses } from './trusted-addresses.ts'
import '../styles/base.css'
import { within } from './within.ts'

/** After so many starts that came to nothing the reader is asked what to do. */
const mostFailures = 2
/** The page is shown at once with its chapter, unless that takes longer, ms. */
const chapterMs = 400
/** After loading the page may be read for so long before worker and data are fetched, unless they are asked for, ms. */
const readingMs = 200
/** The page waits this long for a quiet moment before it tries the GPUs, ms. */
const quietMs = 1500

export async function startApp(root: HTMLElement, createWorker: () => WorkerEndpoint): Promise<void> {
  guardFromForeignHands()
  trustOwnAddresses()
  const starts = new FailedStarts(storage)
  if (starts.before >= mostFailures) {
    // Without that code the page starts with what is stored.
    const offer = await import('./offer-clearing.ts').catch(() => null)
    await offer?.offerClearing(root, starts.before)
  }
  try {
    start(root, createWorker, starts)
  } catch (error) {
    starts.fail()
    throw error
  }
}

function start(root: HTMLElement, createWorker: () => WorkerEndpoint, starts: FailedStarts): void {
  const { notices, ...place } = readAddress(packedDatasets)
  const kept = recollect(storage, packedDatasets)
  new Kept(storage).sign()
  const limits = deviceLimits()
  const store = createStore<State>(() => {
    const state = initialState(place, packedDatasets)
    const own = state.places['by-heart']
    const isUnfinished = kept.unfinished !== null && place.chapter === 'by-heart' && runKey(kept.unfinished) === runKey(own)
    return {
      ...state,
      notices: withNotices([...missingFeatures(), ...leftOut(kept.unreadable)], notices),
      answers: kept.answers,
      device: { ...state.device, ...kept.device, workers: limits.workers },
      workbench: { ...state.workbench, isUnfinished },
      shared: isFollowed() && !isDefault(place) ? place : null,
    }
  })
  const dataSets = { url: new URL('data/', document.baseURI).href, catalogue: () => store.getState().catalogue }
  const work = later(async () => {
    const { startWork } = await import('./work.ts')
    return startWork(store, actions, storage, createWorker, dataSets, limits)
  })
  const trainer = lateTrainer(store, async () => (await work.fetch()).trainer)
  const shelf = lateShelf(async () => (await work.fetch()).shelf)
  const actions: Actions = createActions(store, trainer, shelf)
  const { notify, showKept, bringBack, openImages, lacks } = actions

  const measureAgain = () =>
    work.fetch().then(
      (there) => there.measureAgain(),
      () => {},
    )

  keepAddress(store, actions)
  keepHead(store)
  remember(store, storage, () => notify(noticeOf('storage', 'this browser keeps nothing for this page; a reload will forget your answer')))

  const onCaughtError = (error: unknown): void => {
    starts.fail()
    console.error(error)
  }
  const render = (): void =>
    createRoot(root, { onCaughtError }).render(
      <StrictMode>
        <RoteProvider rote={{ store, actions }}>
          <App measure={measureAgain} onShown={starts.end} />
        </RoteProvider>
      </StrictMode>,
    )
  // Lockdown Mode takes it from the page as from its workers: the estimates should say so before anything is run.
  if (typeof WebAssembly === 'undefined') lacks('wasm')

  const chapter = chapterCode(place.chapter)
    .fetch()
    .catch(() => {})
  const broughtBack = within(chapter, chapterMs)
    .then(render)
    .then(afterPaint)
    .then(() => Promise.all([showKept(), bringBack(kept.earlier)]))

  whenIdle(() => {
    openImages()
    // A database is not kept waiting by a page that is busy with what may be opened next.
    void broughtBack.then(() => {
      void fetchChapters()
      work.fetch().then(
        ({ measure, keepOffline }) => {
          // What could not serve at an earlier visit may do so now.
          if (!kept.device.timings.some(({ backend, msPerStep }) => backend === 'wasm' && msPerStep !== null)) tryBackends(measure)
          keepOffline()
        },
        () => {},
      )
    })
  })

  function tryBackends(measure: () => Promise<void>): void {
    setTimeout(() => {
      if (isAnyTraining(store.getState())) tryBackends(measure)
      else void measure()
    }, quietMs)
  }
}

function leftOut(names: readonly string[]): Notice[] {
  if (names.length === 0) return []
  return [noticeOf('storage', `some of what an earlier visit kept could not be read and is left out (${names.join(', ')})`)]
}

/** Whether the page was opened by a link or an address, and not loaded anew. */
function isFollowed(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return entry?.type === 'navigate'
}

/** Where the browser keeps texts for this site, if it lets us. */
const storage = ((): Storage | null => {
  try {
    return window.localStorage
  } catch {
    return null
  }
})()

/** What was rendered has been painted by then, or is about to be. */
const afterPaint = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** Once the page has loaded and been there for a moment. */
function whenIdle(work: () => void): void {
  const settle = () => setTimeout(work, readingMs)
  if (document.readyState === 'complete') settle()
  else window.addEventListener('load', settle, { once: true })
}
