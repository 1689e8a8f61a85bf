// Settings made from a chapter's table of fields: labels, limits and help come from the table, and so does the message where a value is refused.
import { Choice } from '../../controls/Choice.tsx'
import { NumberField } from '../../controls/NumberField.tsx'
import { Term } from '../../controls/Term.tsx'
import type { ChapterId, ValuesIn } from '../../experiment/chapters/table.ts'
import { FieldError, type FieldTable, optionsOf, type ValuesOf } from '../../experiment/fields/field.ts'
import { parseTyped } from '../../experiment/fields/form.ts'
import { useForm, usePlace } from '../../store/react.tsx'
import type { TermName } from '../../words/glossary.ts'

interface SettingsFormProps<C extends ChapterId> {
  readonly chapter: C
  /** The fields to show, in order. */
  readonly names: readonly (keyof ValuesIn<C> & string)[]
  /** Takes a value that the form allows. */
  readonly onSet: (name: keyof ValuesIn<C> & string, value: string | number) => void
}

export function SettingsForm<C extends ChapterId>({ chapter, names, onSet }: SettingsFormProps<C>) {
  const form = useForm(chapter)
  const values = usePlace(chapter) as unknown as ValuesOf<FieldTable>
  return (
    <div className="settings">
      {names.map((name) => {
        const field = form.fields[name]
        if (field?.kind === 'choice')
          return (
            <Choice
              key={name}
              label={<FieldLabel name={name} label={field.label} />}
              options={optionsOf(field)}
              value={String(values[name])}
              onChange={(value) => onSet(name, value)}
            />
          )
        if (field?.kind === 'number')
          return (
            <NumberField
              key={name}
              label={<FieldLabel name={name} label={field.label} />}
              help={field.help}
              value={Number(values[name])}
              format={String}
              parse={(text) => typed(() => Number(parseTyped(form, values, name, text)))}
              onCommit={(value) => onSet(name, value)}
            />
          )
        throw new Error(`settings: expected a choice or a number in ${chapter}, got ${name}`)
      })}
    </div>
  )
}

/** What was typed; where it cannot be, what to type stands below the field. */
function typed(read: () => number): number {
  try {
    return read()
  } catch (error) {
    throw error instanceof FieldError ? new Error(`${error.possible}, please`) : error
  }
}

/** The words that a setting's label holds, for those that not every reader has. */
const terms: Readonly<Record<string, TermName>> = {
  n: 'training images',
  width: 'hidden unit',
  weightDecay: 'weight decay',
  dropout: 'dropout',
  augmentation: 'random crop',
  earlyStopping: 'early stopping',
  batchNorm: 'batch norm',
  learningRate: 'learning rate',
  momentum: 'momentum',
  decay: 'epoch',
  batchSize: 'batch',
  epochs: 'epoch',
  seed: 'seed',
  seeds: 'seed',
}

function FieldLabel({ name, label }: { name: string; label: string }) {
  const term = terms[name]
  return term ? <Term name={term}>{label}</Term> : label
}
