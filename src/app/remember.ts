// What a reload brings back besides the address and the finished runs: answers, the workbench, what is known of the machine.

import { array, type GenericSchema, gtValue, nullable, number, object, optional, picklist, pipe, string } from 'valibot'
import type { StoreApi } from 'zustand/vanilla'
import { Kept, type KeptText } from '../archive/kept.ts'
import { type ChapterId, chapterIds, chapterOf } from '../experiment/chapters/table.ts'
import { decodeLink, encodeLink } from '../experiment/links/permalink.ts'
import { backendNames } from '../experiment/runs/backend.ts'
import { type ExperimentSpec, runFields } from '../experiment/runs/run-fields.ts'
import { backendOf } from '../store/device.ts'
import type { Answers, State } from '../store/state.ts'
import { isUnderWay } from '../store/workbench.ts'
import { answerName, firstSession } from './first-session.ts'

/** Nothing takes no time: what says so is of a clock that was too coarse. */
const positive = pipe(number(), gtValue(0))
const timing = object({ backend: picklist(backendNames), msPerStep: nullable(positive), reason: string(), losses: array(number()) })
const pace = object({
  backend: picklist(backendNames),
  model: picklist(runFields.model.values),
  work: positive,
  n: positive,
  stepMs: positive,
})
const deviceSchema = object({ timings: array(timing), paces: optional(array(pace), []), override: nullable(picklist(backendNames)) })
/** Runs by their links; `unfinished` is one that had begun and not ended. */
const workbenchSchema = object({ earlier: array(string()), unfinished: nullable(string()) })

const answerSchema = (chapter: ChapterId): GenericSchema<unknown, unknown> => chapterOf(chapter).answer

export interface Remembered {
  readonly answers: Answers
  readonly device: Pick<State['device'], 'timings' | 'paces' | 'override' | 'backend'>
  readonly earlier: readonly ExperimentSpec[]
  readonly unfinished: ExperimentSpec | null
}

/** What an earlier visit left, as far as it can be read. */
export function recollect(storage: KeptText | null): Remembered {
  const kept = new Kept(storage)
  firstSession(storage, kept)
  const answers = Object.fromEntries(chapterIds.map((id) => [id, kept.read(answerName(id), answerSchema(id))])) as unknown as Answers
  const device = kept.read('device', deviceSchema) ?? { timings: [], paces: [], override: null }
  const workbench = kept.read('workbench', workbenchSchema)
  return {
    answers,
    device: { ...device, backend: backendOf({ ...device, unusable: new Set() }) },
    earlier: (workbench?.earlier ?? []).flatMap((link) => specIn(link) ?? []),
    unfinished: specIn(workbench?.unfinished ?? null),
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
      const { timings, paces, override } = state.device
      write('device', { timings, paces, override })
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
function specIn(link: string | null): ExperimentSpec | null {
  if (link === null) return null
  const { notices, ...place } = decodeLink(link)
  return place.chapter === 'by-heart' && notices.length === 0 ? place.state : null
}
