// Starts the page: reads the address, restores what an earlier visit left, and sets the worker going once the page can be read.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createStore } from 'zustand/vanilla'
import { emptySession, loadSession, saveSession } from '../archive/kept.ts'
import { RunArchive } from '../archive/shelf.ts'
import { runFields } from '../experiment/runs/run-fields.ts'
import { runKey } from '../experiment/runs/run-key.ts'
import { askNeighbourError } from '../protocol/ask-neighbour.ts'
import { Client, type WorkerEndpoint } from '../protocol/client.ts'
import { Pool, poolSize } from '../protocol/pool.ts'
import { fastestOf, timeBackends } from '../protocol/time-backends.ts'
import { createActions } from '../store/actions.ts'
import { createListener } from '../store/listener.ts'
import { RoteProvider } from '../store/react.tsx'
import { initialState, isUnderWay, type State, stateOfPlace } from '../store/state.ts'
import { createSweepListener } from '../store/sweep-listener.ts'
import { App } from './App.tsx'
import { addressOf, createAddressWriter, readAddress } from './address.ts'
import { keepOffline } from './offline.ts'
import { placeOf } from './place.ts'
import '../styles/base.css'

/** After loading the page may be read for so long before worker and data are fetched, unless they are asked for, ms. */
const readingMs = 200
/** The page waits this long for a quiet moment before it tries the GPUs, ms. */
const quietMs = 1500

export function startApp(root: HTMLElement, createWorker: () => WorkerEndpoint): void {
  const { notices, ...place } = readAddress()
  const session = storage ? loadSession(storage) : emptySession
  const store = createStore<State>(() => ({
    ...initialState(place),
    notices,
    answer: session.answer,
    atRandom: session.atRandom,
    theoremAnswer: session.theoremAnswer,
    prediction: session.prediction,
    raceGuess: session.raceGuess,
    regulariserAnswer: session.regulariserAnswer,
    timings: session.timings,
    override: session.override,
    backend: session.override ?? fastestOf(session.timings),
    unfinished: place.chapter === 'by-heart' && session.unfinished === runKey(place.state),
  }))
  const archive = new RunArchive('rote', 60)
  const cellArchive = new RunArchive('rote-cells', 2000)
  const dataUrl = new URL('data/', document.baseURI).href
  const client = new Client(createWorker, dataUrl, createListener(store, archive))
  const pool = new Pool(createWorker, dataUrl, poolSize(), createSweepListener(store, cellArchive))
  const actions = createActions(store, client, archive, pool, cellArchive, (dataset, n) =>
    askNeighbourError(createWorker, dataUrl, dataset, n),
  )

  const measure = () => timeBackends(createWorker).then(actions.tookTime)

  const address = createAddressWriter()
  store.subscribe((state, before) => {
    if (!arriving && (state.chapter !== before.chapter || leavesLink(state, before))) address.push(placeOf(state))
    else if (!arriving && placeOf(state).state !== placeOf(before).state) address.follow(placeOf(state))
    remember(state)
  })
  // Back and Forward: the address is there already.
  let arriving = false
  window.addEventListener('popstate', () => {
    arriving = true
    const { notices: _, ...place } = readAddress()
    const isNew = addressOf(place) !== addressOf(placeOf(store.getState(), place.chapter))
    if (isNew && place.chapter === 'by-heart') actions.revisit(place.state)
    else if (isNew) store.setState(stateOfPlace(place))
    actions.openChapter(place.chapter)
    arriving = false
  })

  createRoot(root).render(
    <StrictMode>
      <RoteProvider rote={{ store, actions }}>
        <App measure={measure} />
      </RoteProvider>
    </StrictMode>,
  )

  void actions.recall()
  void actions.recallGhosts(session.ghosts)
  whenIdle(() => {
    actions.openImages()
    if (session.timings.length === 0) tryBackends()
    keepOffline((message) => actions.notify({ field: 'offline', message }))
  })

  let isRefused = false
  function remember(state: State): void {
    if (isRefused || rememberSession(state)) return
    isRefused = true
    actions.notify({ field: 'storage', message: 'storage: this browser keeps nothing for this page; a reload will forget your answer' })
  }

  function tryBackends(): void {
    setTimeout(() => {
      if (isUnderWay(store.getState().phase) || store.getState().sweeps.phase === 'running') tryBackends()
      else void measure()
    }, quietMs)
  }
}

/** Answering the question moves p away from what a link asked for: Back must find that again. */
function leavesLink({ answer, spec }: State, before: State): boolean {
  const { corruption } = before.spec
  return answer !== before.answer && spec.corruption !== corruption && corruption !== runFields.corruption.default
}

/** Where the browser keeps texts for this site, if it lets us. */
const storage = ((): Storage | null => {
  try {
    return window.localStorage
  } catch {
    return null
  }
})()

/** False where the browser refuses. */
function rememberSession({
  answer,
  atRandom,
  theoremAnswer,
  raceGuess,
  regulariserAnswer,
  prediction,
  ghosts,
  phase,
  spec,
  unfinished,
  timings,
  override,
}: State): boolean {
  if (!storage) return false
  return saveSession(storage, {
    answer,
    atRandom,
    theoremAnswer,
    raceGuess,
    regulariserAnswer,
    prediction,
    ghosts: ghosts.map((ghost) => ghost.spec.corruption),
    unfinished: unfinished || isUnderWay(phase) ? runKey(spec) : null,
    timings,
    override,
  })
}

/** Once the page has loaded and been there for a moment. */
function whenIdle(work: () => void): void {
  const settle = () => setTimeout(work, readingMs)
  if (document.readyState === 'complete') settle()
  else window.addEventListener('load', settle, { once: true })
}
