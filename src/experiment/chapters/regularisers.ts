// The chapter on regularisers: its state as a table of fields, the rows of on and off that the reader builds, and the sweep that follows.
import { picklist } from 'valibot'
import { count, records } from '../fields/define.ts'
import { defaultsOf, type ValuesOf } from '../fields/field.ts'
import { isConvolutional, isNormalised } from '../networks/models.ts'
import { type ExperimentSpec, runFields } from '../runs/run-fields.ts'
import { runLimits } from '../runs/spec.ts'
import { crossed, type Sweep, type Variation } from '../runs/sweep.ts'
import { sweepChapter } from './chapter.ts'

// The optimiser stays as it is: with its fields too, links would be too long for all the rows.
const {
  pixels: _,
  batchNorm: __,
  momentum: ___,
  decay: ____,
  corruption,
  weightDecay,
  dropout,
  augmentation,
  earlyStopping,
  seed,
  seeds,
  ...shared
} = runFields

/** Rows of the table at the most. */
export const mostRows = 12

export const regulariserFields = {
  ...shared,
  seed: { ...seed, label: 'first seed' },
  corruption: { ...corruption, default: 1, help: 'Between 0 and 1: the labels between true and random ones.' },
  weightDecay: { ...weightDecay, default: 5e-4 },
  dropout: { ...dropout, default: 0.5 },
  augmentation: { ...augmentation, default: 2 },
  earlyStopping: { ...earlyStopping, label: 'held out to stop early', default: 0.1 },
  seeds: { ...seeds, label: 'seeds for each', default: 3 },
  rows: records({
    key: 'rows',
    letter: 'k',
    label: 'rows',
    length: 2,
    most: mostRows,
    help: 'Combinations of regularisers, each a number in base 36 of two digits; none stands for the first rows.',
  }),
  shown: count({
    key: 'shown',
    letter: 'u',
    label: 'row shown',
    min: 1,
    max: mostRows,
    default: 1,
    help: 'The row whose curves are drawn.',
  }),
} as const

export type RegulariserState = ValuesOf<typeof regulariserFields>

/** Those of them that have a strength, as fields. */
export const strengths = ['weightDecay', 'dropout', 'augmentation', 'earlyStopping'] as const
export type Strength = (typeof strengths)[number]

/** Share of units silenced where dropout is strong. */
export const strongDropout = 0.8

/** Bit i of a row's number says whether regulariser i is on; links hold these numbers, so the order stays. */
export const regularisers = [
  { id: 'weight-decay', title: 'weight decay' },
  { id: 'dropout', title: 'dropout' },
  { id: 'strong-dropout', title: 'strong dropout' },
  { id: 'augmentation', title: 'random crop' },
  { id: 'early-stopping', title: 'early stopping' },
  { id: 'batch-norm', title: 'batch norm' },
] as const

export type RegulariserId = (typeof regularisers)[number]['id']
/** What is on; in the order of {@link regularisers}. */
export type Row = readonly RegulariserId[]

const firstRows: readonly Row[] = [
  [],
  ['weight-decay'],
  ['dropout'],
  ['strong-dropout'],
  ['early-stopping'],
  ['weight-decay', 'dropout', 'augmentation'],
  ['augmentation'],
]

/** Those of a network that is defined with batch norm: as it is defined, without, and with what else the paper's tables have. */
const firstNormalisedRows: readonly Row[] = [['batch-norm'], [], ['weight-decay', 'batch-norm'], ['augmentation', 'batch-norm']]

type Network = Pick<RegulariserState, 'model'>

/** The network as it is defined, with nothing added. */
export const plainRow = (network: Network): Row => (isNormalised({ model: network.model }) ? ['batch-norm'] : [])

/** The rows of the table, each once; what a record does not spell is left out. */
export function rowsOf({ rows, ...state }: Pick<RegulariserState, 'rows'> & Network): readonly Row[] {
  if (rows === '') return isNormalised({ model: state.model }) ? firstNormalisedRows : firstRows
  const codes = Array.from(rows.matchAll(/../g), ([code]) => Number.parseInt(code, 36))
  const spelt = codes.filter((code) => code < 2 ** regularisers.length).map((code) => codeOf(withoutDouble(rowOfCode(code))))
  return [...new Set(spelt)].map(rowOfCode)
}

/** The same, and the network as it is defined with nothing added, against which all are held: last where the rows lack it. */
export function comparedRows(state: Pick<RegulariserState, 'rows'> & Network): readonly Row[] {
  const rows = rowsOf(state)
  const plain = plainRow(state)
  return rows.some((row) => codeOf(row) === codeOf(plain)) ? rows : [...rows, plain]
}

/** Strong dropout stands in the place of dropout. */
const withoutDouble = (row: Row): Row => (row.includes('strong-dropout') ? row.filter((id) => id !== 'dropout') : row)

/** The row with one of them on or off; the two strengths of dropout exclude each other. */
export function withRegulariser(row: Row, id: RegulariserId, on: boolean): Row {
  const excluded = on && id === 'dropout' ? 'strong-dropout' : on && id === 'strong-dropout' ? 'dropout' : null
  return regularisers.map((one) => one.id).filter((other) => (other === id ? on : row.includes(other) && other !== excluded))
}

/** Why a regulariser changes nothing in this network; null where it does. */
export function idleReason(network: Network, id: RegulariserId): string | null {
  if (network.model !== 'softmax' || !['dropout', 'strong-dropout', 'batch-norm'].includes(id)) return null
  return 'softmax regression has no hidden units'
}

/** The text of the `rows` field for these rows. */
export function rowsText(rows: readonly Row[]): string {
  return rows.map((row) => codeOf(row).toString(36).padStart(2, '0')).join('')
}

const rowOfCode = (code: number): Row => regularisers.filter((_, bit) => code & (1 << bit)).map(({ id }) => id)
export const codeOf = (row: Row): number => regularisers.reduce((code, { id }, bit) => code + (row.includes(id) ? 1 << bit : 0), 0)

/** `weight decay + dropout`, or that all are off; where batch norm belongs to the network, its state is always named. */
export function rowTitle(row: Row, network: Network): string {
  const namesNorm = isNormalised({ model: network.model })
  const title = addedTo(namesNorm, row) ?? 'all off'
  return namesNorm ? `${title}, batch norm ${row.includes('batch-norm') ? 'on' : 'off'}` : title
}

/** The same within a sentence: `with weight decay + dropout`, `without batch norm`, `all off`. */
export function rowPhrase(row: Row, network: Network): string {
  const isPart = isNormalised({ model: network.model })
  const added = addedTo(isPart, row)
  const phrases = [added === null ? null : `with ${added}`, isPart && !row.includes('batch-norm') ? 'without batch norm' : null]
  return phrases.filter((phrase) => phrase !== null).join(' and ') || 'all off'
}

/** `weight decay + dropout`: what is on besides what belongs to the network; null for nothing. */
function addedTo(hasBatchNorm: boolean, row: Row): string | null {
  const on = regularisers.filter(({ id }) => row.includes(id) && !(hasBatchNorm && id === 'batch-norm'))
  return on.length === 0 ? null : on.map(({ title }) => title).join(' + ')
}

/** What a row changes in a run without regularisers. */
export function rowChange(
  state: RegulariserState,
  row: Row,
): Pick<ExperimentSpec, 'weightDecay' | 'dropout' | 'augmentation' | 'earlyStopping' | 'batchNorm'> {
  const isOn = (id: RegulariserId) => row.includes(id)
  const isDefined = isNormalised({ model: state.model })
  return {
    weightDecay: isOn('weight-decay') ? state.weightDecay : 0,
    dropout: isOn('strong-dropout') ? strongDropout : isOn('dropout') ? state.dropout : 0,
    augmentation: isOn('augmentation') ? state.augmentation : 0,
    earlyStopping: isOn('early-stopping') ? state.earlyStopping : 0,
    batchNorm: isOn('batch-norm') === isDefined ? 'as-defined' : isDefined ? 'off' : 'on',
  }
}

/** Labels between true and random ones, where a link sets none: probability that a label is redrawn. */
const usualMiddle = 0.4

/** The three kinds of labels that every row is trained with: true ones, some redrawn, all redrawn. */
export function levelsOf({ corruption }: Pick<RegulariserState, 'corruption'>): readonly [number, number, number] {
  return [0, corruption > 0 && corruption < 1 ? corruption : usualMiddle, 1]
}

/** So many times the table's epochs has the first seed of each row where the labels are random. */
const patience = 10

/** Epochs of those long runs; null where there are none, because convolutions would take too long or no more can be had. */
export function longEpochs({ model, epochs }: Pick<RegulariserState, 'model' | 'epochs'>): number | null {
  const most = Math.min(patience * epochs, regulariserFields.epochs.max)
  return isConvolutional(model) || most === epochs ? null : most
}

/** Random labels with the first seed alone, which goes on until it knows all of them or its epochs have ended; none where {@link longEpochs} is null. */
export function longRuns(state: RegulariserState, rows: readonly Row[]): Variation[] {
  const epochs = longEpochs(state)
  return epochs === null ? [] : rows.map((row) => ({ ...rowChange(state, row), corruption: 1, epochs, stop: 'fit', seeds: 1 }))
}

/** All that the table needs: every row with each kind of labels, row by row; then each row's long run. */
export function regulariserSweep(state: RegulariserState): Sweep {
  const rows = comparedRows(state)
  const table = sweepOfRows(state, rows, levelsOf(state))
  return { ...table, variations: [...table.variations, ...longRuns(state, rows)] }
}

/** Some rows with some kinds of labels, row by row. */
export function sweepOfRows(state: RegulariserState, rows: readonly Row[], levels: readonly number[]): Sweep {
  const { rows: _, shown: __, ...run } = state
  return {
    base: { ...defaultsOf(runFields), ...run, ...rowChange(state, []), corruption: 0 },
    variations: crossed(
      rows.map((row) => rowChange(state, row)),
      levels.map((corruption) => ({ corruption })),
    ),
    part: levels.length,
  }
}

/** The reader's answer says what weight decay or dropout does to fitting noise. */
export const regulariserChapter = sweepChapter({
  short: 'Regularisers',
  title: 'Are regularisers the reason?',
  question: 'Do weight decay, dropout and the like stop it?',
  minutes: 5,
  description:
    'Weight decay, dropout, random crops, early stopping: are they what keeps a network from learning by heart? Switch them on and off, live in your browser.',
  fields: regulariserFields,
  limits: runLimits,
  answer: picklist(['no', 'half', 'slower', 'same', 'skipped']),
  sweep: regulariserSweep,
})
