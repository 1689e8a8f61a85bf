// What a reload must bring back besides the address and the finished runs: the reader's prediction, and which curves stood beside.

import { checkedPrediction, type DrawnPrediction, nothingDrawn } from '../experiment/chapters/drawn-prediction.ts'
import { type BackendName, backendNames, type Timing } from '../experiment/runs/backend.ts'
import { checkedRandomOutcome, type RandomOutcome } from '../experiment/runs/random-outcome.ts'

export interface Session {
  /** The reader's answer to chapter 1's question, by its id. */
  readonly answer: string | null
  /** What random labels came to. */
  readonly atRandom: RandomOutcome | null
  /** The same for the chapter on Theorem 1. */
  readonly theoremAnswer: string | null
  /** The order expected in the chapter on five ways. */
  readonly raceGuess: string | null
  /** The answer to the question of the chapter on regularisers. */
  readonly regulariserAnswer: string | null
  /** The curve drawn in the chapter on more noise. */
  readonly prediction: DrawnPrediction
  /** Corruption levels of the earlier curves shown beside the run's own. */
  readonly ghosts: readonly number[]
  /** Link value of a run that had begun and not ended. */
  readonly unfinished: string | null
  /** The backends' speeds on this machine, once measured, and the reader's own choice. */
  readonly timings: readonly Timing[]
  readonly override: BackendName | null
}

export const emptySession: Session = {
  answer: null,
  atRandom: null,
  theoremAnswer: null,
  raceGuess: null,
  regulariserAnswer: null,
  prediction: nothingDrawn,
  ghosts: [],
  unfinished: null,
  timings: [],
  override: null,
}

const storageKey = 'rote.session.1'

/** The part of Storage that is needed. */
export type KeptText = Pick<Storage, 'getItem' | 'setItem'>

/** What was saved, or an empty session where nothing was, or where it cannot be read. */
export function loadSession(storage: KeptText): Session {
  try {
    const saved: unknown = JSON.parse(storage.getItem(storageKey) ?? '{}')
    return typeof saved === 'object' && saved !== null ? { ...emptySession, ...checked(saved) } : emptySession
  } catch {
    return emptySession
  }
}

/** Saves what has changed; returns false where the browser refuses. */
export function saveSession(storage: KeptText, session: Session): boolean {
  try {
    const text = JSON.stringify(session)
    if (storage.getItem(storageKey) !== text) storage.setItem(storageKey, text)
    return true
  } catch {
    return false
  }
}

function checked(saved: object): Partial<Session> {
  const has = (name: keyof Session, holds: (value: unknown) => boolean) => name in saved && holds((saved as Record<string, unknown>)[name])
  const isBackend = (value: unknown) => backendNames.some((name) => name === value)
  const isText = (value: unknown) => value === null || typeof value === 'string'
  const sound: readonly [keyof Session, (value: unknown) => boolean][] = [
    ['answer', isText],
    ['theoremAnswer', isText],
    ['raceGuess', isText],
    ['regulariserAnswer', isText],
    ['unfinished', isText],
    ['override', (value) => value === null || isBackend(value)],
    ['ghosts', (value) => Array.isArray(value) && value.every((entry) => typeof entry === 'number')],
    ['timings', (value) => Array.isArray(value) && value.every((timing) => isBackend(timing?.backend) && Array.isArray(timing.losses))],
  ]
  const known = Object.fromEntries(
    sound.filter(([name, holds]) => has(name, holds)).map(([name]) => [name, (saved as Record<string, unknown>)[name]]),
  )
  return {
    ...known,
    prediction: checkedPrediction('prediction' in saved ? saved.prediction : null),
    atRandom: checkedRandomOutcome('atRandom' in saved ? saved.atRandom : null),
  }
}
