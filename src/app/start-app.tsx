// Starts the page: reads the address, restores what an earlier visit left, and sets the worker going once the page can be read.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createStore } from 'zustand/vanilla'
import { RunArchive } from '../archive/run-archive.ts'
import { emptySession, loadSession, saveSession } from '../archive/session.ts'
import { runKey } from '../experiment/run-key.ts'
import { Client, type WorkerEndpoint } from '../protocol/client.ts'
import { timeBackends } from '../protocol/time-backends.ts'
import { createActions } from '../store/actions.ts'
import { createListener } from '../store/listener.ts'
import { RoteProvider } from '../store/react.tsx'
import { initialState, isUnderWay, type State, stateOfPlace } from '../store/state.ts'
import { App } from './App.tsx'
import { addressOf, createAddressWriter, readAddress } from './address.ts'
import { keepOffline } from './offline.ts'
import { placeOf } from './place.ts'
import '../styles/base.css'

/** The page waits this long for a quiet moment before it tries the GPUs, ms. */
const quietMs = 1500

export function startApp(root: HTMLElement, createWorker: () => WorkerEndpoint): void {
  const { notices, ...place } = readAddress()
  const session = storage ? loadSession(storage) : emptySession
  const store = createStore<State>(() => ({
    ...initialState(place),
    notices,
    answer: session.answer,
    theoremAnswer: session.theoremAnswer,
    timings: session.timings,
    override: session.override,
  }))
  const archive = new RunArchive('rote', 60)
  const client = new Client(createWorker, new URL('data/', document.baseURI).href, createListener(store, archive))
  const actions = createActions(store, client, archive)

  const address = createAddressWriter()
  store.subscribe((state, before) => {
    if (!arriving && state.chapter !== before.chapter) address.push(placeOf(state))
    else if (!arriving && placeOf(state).state !== placeOf(before).state) address.follow(placeOf(state))
    rememberSession(state)
  })
  // Back and Forward: the address is there already.
  let arriving = false
  window.addEventListener('popstate', () => {
    arriving = true
    const { notices: _, ...place } = readAddress()
    const isNew = addressOf(place) !== addressOf(placeOf(store.getState(), place.chapter))
    if (isNew && place.chapter === 'by-heart') actions.adopt(place.state)
    else if (isNew) store.setState(stateOfPlace(place))
    actions.openChapter(place.chapter)
    arriving = false
  })

  createRoot(root).render(
    <StrictMode>
      <RoteProvider rote={{ store, actions }}>
        <App currentState={store.getState} />
      </RoteProvider>
    </StrictMode>,
  )

  void actions.recall().then(() => {
    const { phase, spec } = store.getState()
    if (phase === 'idle' && session.unfinished === runKey(spec)) store.setState({ unfinished: true })
  })
  void actions.recallGhosts(session.ghosts)
  whenIdle(() => {
    actions.openImages()
    if (session.timings.length > 0) actions.tookTime(session.timings)
    else tryBackends()
    keepOffline((message) => actions.notify({ field: 'offline', message }))
  })

  function tryBackends(): void {
    setTimeout(() => {
      if (isUnderWay(store.getState().phase)) tryBackends()
      else void timeBackends(createWorker).then(actions.tookTime)
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

function rememberSession({ answer, theoremAnswer, ghosts, phase, spec, timings, override }: State): void {
  if (!storage) return
  saveSession(storage, {
    answer,
    theoremAnswer,
    ghosts: ghosts.map((ghost) => ghost.spec.corruption),
    unfinished: isUnderWay(phase) ? runKey(spec) : null,
    timings,
    override,
  })
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 1000 })
  else setTimeout(work, 100)
}
