// Starts the page: reads the address, restores what an earlier visit left, and sets a worker going once the page can be read.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createStore } from 'zustand/vanilla'
import { Shelf } from '../archive/shelf.ts'
import { runKey } from '../experiment/runs/run-key.ts'
import { timeBackends } from '../protocol/calibration.ts'
import type { WorkerEndpoint } from '../protocol/messages.ts'
import { Trainer } from '../protocol/trainer.ts'
import { type Actions, createActions } from '../store/actions.ts'
import { createListener } from '../store/listener.ts'
import { RoteProvider } from '../store/react.tsx'
import { initialState, type State } from '../store/state.ts'
import { App } from './App.tsx'
import { readAddress } from './address.ts'
import { fetchChapter, fetchChapters } from './chapter-code.ts'
import { guardFromForeignHands } from './foreign-hands.ts'
import { keepAddress } from './keep-address.ts'
import { deviceLimits } from './limits.ts'
import { keepOffline } from './offline.ts'
import { openProbeNote } from './probe-note.ts'
import { recollect, remember } from './remember.ts'
import { watchSleep } from './sleep.ts'
import { keepAwake } from './wake-lock.ts'
import '../styles/base.css'

/** After loading the page may be read for so long before worker and data are fetched, unless they are asked for, ms. */
const readingMs = 200
/** The page waits this long for a quiet moment before it tries the GPUs, ms. */
const quietMs = 1500

export function startApp(root: HTMLElement, createWorker: () => WorkerEndpoint): void {
  guardFromForeignHands()
  const { notices, ...place } = readAddress()
  const kept = recollect(storage)
  const limits = deviceLimits()
  const store = createStore<State>(() => {
    const state = initialState(place)
    const own = state.places['by-heart']
    const isUnfinished = kept.unfinished !== null && place.chapter === 'by-heart' && runKey(kept.unfinished) === runKey(own)
    return {
      ...state,
      notices,
      answers: kept.answers,
      device: { ...state.device, ...kept.device, workers: limits.workers },
      workbench: { ...state.workbench, isUnfinished },
    }
  })
  let actions: Actions | undefined
  const shelf = new Shelf((message) => actions?.notify({ field: 'storage', message }))
  const dataUrl = new URL('data/', document.baseURI).href
  const trainer = new Trainer(createWorker, dataUrl, limits, createListener(store, shelf))
  actions = createActions(store, trainer, shelf)
  const { notify, tookTime, showKept, bringBack, openImages, lacks, slept } = actions

  const note = openProbeNote(storage)
  const measure = () => timeBackends(trainer, note).then(tookTime)
  /** As the reader asks for it. */
  const measureAgain = () => {
    note.forgive()
    return measure()
  }

  keepAddress(store, actions)
  remember(store, storage, () =>
    notify({ field: 'storage', message: 'storage: this browser keeps nothing for this page; a reload will forget your answer' }),
  )

  keepAwake(store)
  watchSleep(slept)

  const render = (): void =>
    createRoot(root).render(
      <StrictMode>
        <RoteProvider rote={{ store, actions }}>
          <App measure={measureAgain} />
        </RoteProvider>
      </StrictMode>,
    )
  // Lockdown Mode takes it from the page as from its workers: the estimates should say so before anything is run.
  if (typeof WebAssembly === 'undefined') lacks('wasm')

  // The open chapter stands at once; where its code does not come, that is shown in its place.
  void fetchChapter(place.chapter).then(render, render)

  void showKept()
  void bringBack(kept.earlier)
  whenIdle(() => {
    openImages()
    // What could not serve at an earlier visit may do so now.
    if (!kept.device.timings.some(({ backend, msPerStep }) => backend === 'wasm' && msPerStep !== null)) tryBackends()
    void fetchChapters()
    keepOffline((message) => notify({ field: 'offline', message }))
  })

  function tryBackends(): void {
    setTimeout(() => {
      if (store.getState().jobs.size > 0) tryBackends()
      else void measure()
    }, quietMs)
  }
}

/** Where the browser keeps texts for this site, if it lets us. */
const storage = ((): Storage | null => {
  try {
    return window.localStorage
  } catch {
    return null
  }
})()

/** Once the page has loaded and been there for a moment. */
function whenIdle(work: () => void): void {
  const settle = () => setTimeout(work, readingMs)
  if (document.readyState === 'complete') settle()
  else window.addEventListener('load', settle, { once: true })
}
