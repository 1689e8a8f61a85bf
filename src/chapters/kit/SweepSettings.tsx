// What a sweep is made of, from the chapter's table of fields; changing it keeps every network that is trained already.
import { Choice } from '../../controls/Choice.tsx'
import { NumberField } from '../../controls/NumberField.tsx'
import { type DatasetName, datasets } from '../../experiment/datasets/catalogue.ts'
import { type ChoiceField, type NumberField as NumberFieldTable, parseField } from '../../experiment/fields/field.ts'
import { type ModelName, modelTitle } from '../../experiment/networks/models.ts'
import { useActions } from '../../store/react.tsx'

/** The fields that every sweep of a chapter has. */
interface SweepFields {
  readonly dataset: ChoiceField<DatasetName>
  readonly model: ChoiceField<ModelName>
}

interface SweepSettingsProps<Name extends string> {
  readonly fields: SweepFields & Readonly<Record<Name, NumberFieldTable>>
  readonly values: { readonly dataset: DatasetName; readonly model: ModelName } & Readonly<Record<Name, number>>
  /** The number fields to show, in order. */
  readonly numbers: readonly { readonly name: Name; readonly label: string }[]
  readonly onChange: (name: Name | keyof SweepFields, value: string | number) => void
}

/** Stops the sweep under way before it changes what it is made of. */
export function SweepSettings<Name extends string>({ fields, values, numbers, onChange }: SweepSettingsProps<Name>) {
  const { stopSweep } = useActions()
  const set: typeof onChange = (name, value) => {
    stopSweep()
    onChange(name, value)
  }
  return (
    <div className="settings">
      <Choice
        label="data set"
        options={fields.dataset.values.map((value) => ({ value, label: datasets[value].title }))}
        value={values.dataset}
        onChange={(value) => set('dataset', value)}
      />
      <Choice
        label="network"
        options={fields.model.values.map((value) => ({ value, label: modelTitle(value) }))}
        value={values.model}
        onChange={(value) => set('model', value)}
      />
      {numbers.map(({ name, label }) => (
        <NumberField
          key={name}
          label={label}
          value={values[name]}
          format={String}
          parse={(text) => parseField<NumberFieldTable>(fields[name], text.trim())}
          onCommit={(value) => set(name, value)}
        />
      ))}
    </div>
  )
}
