// What the rows are made of, from the chapter's table of fields; changing it keeps every network that is trained already.
import { Choice } from '../../controls/Choice.tsx'
import { NumberField } from '../../controls/NumberField.tsx'
import { datasets } from '../../experiment/datasets.ts'
import { type NumberField as NumberFieldTable, parseField } from '../../experiment/field.ts'
import { modelTitle } from '../../experiment/models.ts'
import { type RegulariserState, regulariserFields } from '../../experiment/regularisers.ts'
import { useActions, useRoteState } from '../../store/react.tsx'

const numbers = [
  { name: 'weightDecay', label: 'weight decay' },
  { name: 'dropout', label: 'dropout' },
  { name: 'augmentation', label: 'random crop, pixels' },
  { name: 'earlyStopping', label: 'held out to stop early' },
  { name: 'seeds', label: 'seeds for each' },
  { name: 'seed', label: 'first seed' },
  { name: 'n', label: 'training images, n' },
  { name: 'width', label: 'width factor' },
  { name: 'batchSize', label: 'batch size' },
  { name: 'learningRate', label: 'learning rate' },
  { name: 'epochs', label: 'most epochs' },
] as const satisfies readonly { name: keyof RegulariserState; label: string }[]

export function Settings() {
  const { setRegularisers, stopSweep } = useActions()
  const state = useRoteState((all) => all.regularisers)
  const set = (name: keyof RegulariserState, value: string | number) => {
    stopSweep()
    setRegularisers(name, value)
  }
  return (
    <div className="settings">
      <Choice
        label="data set"
        options={regulariserFields.dataset.values.map((value) => ({ value, label: datasets[value].title }))}
        value={state.dataset}
        onChange={(value) => set('dataset', value)}
      />
      <Choice
        label="network"
        options={regulariserFields.model.values.map((value) => ({ value, label: modelTitle(value) }))}
        value={state.model}
        onChange={(value) => set('model', value)}
      />
      {numbers.map(({ name, label }) => (
        <NumberField
          key={name}
          label={label}
          value={state[name]}
          format={String}
          parse={(text) => parseField<NumberFieldTable>(regulariserFields[name], text.trim())}
          onCommit={(value) => set(name, value)}
        />
      ))}
    </div>
  )
}
