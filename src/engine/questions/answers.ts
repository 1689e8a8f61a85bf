// Every question that this engine answers, by type.
import type { Dataset } from '../../data/load.ts'
import type { DatasetName } from '../../experiment/datasets/catalogue.ts'
import type { AnswerOf, Question, QuestionOf, QuestionType } from '../../protocol/questions.ts'
import { switchBackend } from '../backends.ts'
import type { WasmFiles } from '../wasm-start.ts'
import { firstImages } from './images.ts'
import { neighbourError } from './neighbour.ts'
import { projectDataset } from './projection.ts'
import { timeBackend } from './timing.ts'

export interface Tools {
  /** An open data set; rejects with a DataError. */
  readonly dataset: (name: DatasetName) => Promise<Dataset>
  readonly wasmFiles: WasmFiles
  /** Aborted once the answer is not wanted any more. */
  readonly signal: AbortSignal
  /** Tells the share of the work that is done, 0-1. */
  readonly onProgress: (share: number) => void
}

type Answerers = { readonly [T in QuestionType]: (question: QuestionOf<T>, tools: Tools) => Promise<AnswerOf<T>> }

const answerers: Answerers = {
  images: async (question, { dataset }) => firstImages(await dataset(question.dataset), question),
  projection: async (question, { dataset }) => projectDataset(await dataset(question.dataset), question),
  neighbour: async (question, { dataset, wasmFiles }) => {
    const [set] = await Promise.all([dataset(question.dataset), switchBackend('wasm', wasmFiles)])
    return neighbourError(set, question.n)
  },
  timing: ({ backend }, { wasmFiles }) => timeBackend(backend, wasmFiles),
}

/** Rejects with what went wrong. */
export function answer(question: Question, tools: Tools): Promise<AnswerOf<QuestionType>> {
  const answerer = answerers[question.type] as (question: Question, tools: Tools) => Promise<AnswerOf<QuestionType>>
  return answerer(question, tools)
}
