// What a reload brings back besides the address and the finished runs: answers, the workbench, what is known of the machine.

import {
  array,
  boolean,
  fallback,
  finite,
  type GenericSchema,
  gtValue,
  is,
  maxLength,
  nullable,
  number,
  object,
  picklist,
  pipe,
  string,
  transform,
  unknown,
} from 'valibot'
import type { StoreApi } from 'zustand/vanilla'
import { Kept, type KeptText } from '../archive/kept.ts'
import { type ChapterId, chapterIds, chapterOf } from '../experiment/chapters/table.ts'
import type { Catalogue } from '../experiment/datasets/catalogue.ts'
import { decodeLink, encodeLink } from '../experiment/links/permalink.ts'
import { backendNames } from '../experiment/runs/backend.ts'
import { mostFitTimes } from '../experiment/runs/fit-time.ts'
import { mostPaces } from '../experiment/runs/pace.ts'
import { type ExperimentSpec, runFields } from '../experiment/runs/run-fields.ts'
import { backendOf } from '../store/device.ts'
import type { Answers, State } from '../store/state.ts'
import { isUnderWay } from '../store/workbench.ts'
import { answerName, firstSession } from './first-session.ts'

/** More than this the page never keeps of anything: whoever wrote it, the rest is left out. */
const mostKept = Math.max(mostFitTimes, mostPaces)

/** Those of a list that have this shape; none where there is no list. */
const those = <T>(schema: GenericSchema<unknown, T>) =>
  fallback(
    pipe(
      array(unknown()),
      transform((all) => all.slice(0, mostKept).filter((one): one is T => is(schema, one))),
    ),
    [],
  )

/** Nothing takes no time: what says so is of a clock that was too coarse. */
const positive = pipe(number(), finite(), gtValue(0))
const timing = object({
  backend: picklist(backendNames),
  msPerStep: nullable(positive),
  reason: pipe(string(), maxLength(1000)),
  losses: pipe(array(number()), maxLength(1000)),
})
const pace = object({
  backend: picklist(backendNames),
  model: picklist(runFields.model.values),
  work: positive,
  n: positive,
  stepMs: positive,
})
const fitTime = object({
  kind: pipe(string(), maxLength(1000)),
  n: positive,
  corruption: pipe(number(), finite()),
  epochs: positive,
  isFitted: boolean(),
})
const deviceSchema = object({
  timings: those(timing),
  paces: those(pace),
  fitTimes: those(fitTime),
  override: fallback(nullable(picklist(backendNames)), null),
})
/** Runs by their links; `unfinished` is one that had begun and not ended. */
const workbenchSchema = object({ earlier: those(string()), unfinished: fallback(nullable(string()), null) })

const answerSchema = (chapter: ChapterId): GenericSchema<unknown, unknown> => chapterOf(chapter).answer

export interface Remembered {
  readonly answers: Answers
  readonly device: Pick<State['device'], 'timings' | 'paces' | 'fitTimes' | 'override' | 'backend'>
  readonly earlier: readonly ExperimentSpec[]
  readonly unfinished: ExperimentSpec | null
  /** Names of what could not be read, and is forgotten. */
  readonly unreadable: readonly string[]
}

/** What an earlier visit left, as far as it can be read. */
export function recollect(storage: KeptText | null, catalogue: Catalogue): Remembered {
  const unreadable: string[] = []
  const kept = new Kept(storage, (name) => unreadable.push(name))
  firstSession(storage, kept)
  const answers = Object.fromEntries(chapterIds.map((id) => [id, kept.read(answerName(id), answerSchema(id))])) as unknown as Answers
  const device = kept.read('device', deviceSchema) ?? { timings: [], paces: [], fitTimes: [], override: null }
  const workbench = kept.read('workbench', workbenchSchema)
  return {
    answers,
    device: { ...device, backend: backendOf({ ...device, unusable: new Set() }) },
    earlier: (workbench?.earlier ?? []).flatMap((link) => specIn(link, catalogue) ?? []),
    unfinished: specIn(workbench?.unfinished ?? null, catalogue),
    unreadable,
  }
}

/** Keeps what changes, part by part; calls `onRefused` once where the browser keeps nothing. Answers given in another tab come over. */
export function remember(store: StoreApi<State>, storage: KeptText | null, onRefused: () => void): void {
  const kept = new Kept(storage)
  let isRefused = false
  const write = (name: string, value: unknown): void => {
    if (isRefused || kept.write(name, value)) return
    isRefused = true
    onRefused()
  }
  store.subscribe((state, before) => {
    if (state.answers !== before.answers)
      for (const id of chapterIds) if (state.answers[id] !== before.answers[id]) write(answerName(id), state.answers[id])
    if (state.device !== before.device) {
      const { timings, paces, fitTimes, override } = state.device
      write('device', { timings, paces, fitTimes, override })
    }
    if (isOtherBench(state, before)) write('workbench', workbenchOf(state))
  })
  window.addEventListener('storage', (event) => {
    const id = chapterIds.find((chapter) => answerName(chapter) === Kept.nameOf(event))
    if (!id) return
    const answer = kept.read(answerName(id), answerSchema(id))
    if (JSON.stringify(answer) !== JSON.stringify(store.getState().answers[id]))
      store.setState(({ answers }) => ({ answers: { ...answers, [id]: answer } }))
  })
}

/** Whether what is kept of the workbench has changed. */
function isOtherBench(state: State, before: State): boolean {
  const { earlier, shown, isUnfinished } = state.workbench
  const old = before.workbench
  return earlier !== old.earlier || shown !== old.shown || isUnfinished !== old.isUnfinished || isUnderWay(state) !== isUnderWay(before)
}

function workbenchOf(state: State) {
  const { earlier, shown, isUnfinished } = state.workbench
  const unfinished = isUnderWay(state) ? shown : isUnfinished ? state.places['by-heart'] : null
  return { earlier: earlier.map(linkOf), unfinished: unfinished && linkOf(unfinished) }
}

const linkOf = (spec: ExperimentSpec): string => encodeLink({ chapter: 'by-heart', state: spec })

/** The settings that a link says; null where it does not say them whole. */
function specIn(link: string | null, catalogue: Catalogue): ExperimentSpec | null {
  if (link === null) return null
  const { notices, ...place } = decodeLink(link, catalogue)
  return place.chapter === 'by-heart' && notices.length === 0 ? place.state : null
}
