// Short ways to write a field of a table.
import type { ChoiceField, NumberField, RecordsField } from './field.ts'

export const choice = <V extends string>(field: Omit<ChoiceField<V>, 'kind'>): ChoiceField<V> => ({ kind: 'choice', ...field })
export const number = (field: Omit<NumberField, 'kind'>): NumberField => ({ kind: 'number', ...field })
/** A whole number. */
export const count = (field: Omit<NumberField, 'kind' | 'integer'>): NumberField => ({ kind: 'number', integer: true, ...field })
export const records = (field: Omit<RecordsField, 'kind' | 'default'>): RecordsField => ({ kind: 'records', default: '', ...field })
