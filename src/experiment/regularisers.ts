// The chapter on regularisers: its state as a table of fields, the rows of on and off that the reader builds, and the sweep that follows.
import { defaultsOf, type RecordsField, type ValuesOf } from './field.ts'
import type { Form } from './form.ts'
import { networkOf } from './models.ts'
import { type ExperimentSpec, runFields } from './run-fields.ts'
import { runLimits } from './spec.ts'
import { crossed, type Sweep } from './sweep.ts'

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
  seeds,
  ...shared
} = runFields

/** Rows of the table at the most. */
export const mostRows = 12

export const regulariserFields = {
  ...shared,
  corruption: { ...corruption, default: 1 },
  weightDecay: { ...weightDecay, default: 5e-4 },
  dropout: { ...dropout, default: 0.5 },
  augmentation: { ...augmentation, default: 2 },
  earlyStopping: { ...earlyStopping, default: 0.1 },
  seeds: { ...seeds, default: 3 },
  rows: {
    kind: 'records',
    key: 'rows',
    letter: 'k',
    length: 2,
    most: mostRows,
    default: '',
    help: 'Combinations of regularisers, each a number in base 36 of two digits; none stands for the first rows.',
  } satisfies RecordsField as RecordsField,
  shown: {
    kind: 'number',
    integer: true,
    key: 'shown',
    letter: 'u',
    min: 1,
    max: mostRows,
    default: 1,
    help: 'The row whose curves are drawn.',
  },
} as const

export const regulariserForm: Form<typeof regulariserFields> = { fields: regulariserFields, limits: runLimits }

export type RegulariserState = ValuesOf<typeof regulariserFields>

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
]

/** The rows of the table, each once; what a record does not spell is left out. */
export function rowsOf({ rows }: Pick<RegulariserState, 'rows'>): readonly Row[] {
  if (rows === '') return firstRows
  const codes = new Set(Array.from(rows.matchAll(/../g), ([code]) => Number.parseInt(code, 36)))
  return [...codes].filter((code) => code < 2 ** regularisers.length).map(rowOfCode)
}

/** The text of the `rows` field for these rows. */
export function rowsText(rows: readonly Row[]): string {
  return rows.map((row) => codeOf(row).toString(36).padStart(2, '0')).join('')
}

const rowOfCode = (code: number): Row => regularisers.filter((_, bit) => code & (1 << bit)).map(({ id }) => id)
export const codeOf = (row: Row): number => regularisers.reduce((code, { id }, bit) => code + (row.includes(id) ? 1 << bit : 0), 0)

/** `weight decay + dropout`, or that there is none. */
export function rowTitle(row: Row): string {
  return row.length === 0 ? 'all off' : regularisers.flatMap(({ id, title }) => (row.includes(id) ? [title] : [])).join(' + ')
}

/** What a row changes in a run without regularisers. */
export function rowChange(
  state: RegulariserState,
  row: Row,
): Pick<ExperimentSpec, 'weightDecay' | 'dropout' | 'augmentation' | 'earlyStopping' | 'batchNorm'> {
  const isOn = (id: RegulariserId) => row.includes(id)
  const hasBatchNorm = networkOf({ ...state, dropout: 0 }).layers.some(({ kind }) => kind === 'batch-norm')
  return {
    weightDecay: isOn('weight-decay') ? state.weightDecay : 0,
    dropout: isOn('strong-dropout') ? strongDropout : isOn('dropout') ? state.dropout : 0,
    augmentation: isOn('augmentation') ? state.augmentation : 0,
    earlyStopping: isOn('early-stopping') ? state.earlyStopping : 0,
    batchNorm: isOn('batch-norm') === hasBatchNorm ? 'as-defined' : hasBatchNorm ? 'off' : 'on',
  }
}

/** All that the table needs: every row with true labels and with noisy ones. */
export function regulariserSweep(state: RegulariserState): Sweep {
  const { rows: _, shown: __, ...run } = state
  const base: ExperimentSpec = { ...defaultsOf(runFields), ...run, ...rowChange(state, []), corruption: 0 }
  return {
    base,
    variations: crossed(
      rowsOf(state).map((row) => rowChange(state, row)),
      [{ corruption: 0 }, { corruption: state.corruption }],
    ),
  }
}
