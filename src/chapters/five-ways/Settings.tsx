// What the race is made of, from the chapter's table of fields; changing it keeps every network that is trained already.
import { Choice } from '../../controls/Choice.tsx'
import { NumberField } from '../../controls/NumberField.tsx'
import { datasets } from '../../experiment/datasets.ts'
import { type NumberField as NumberFieldTable, parseField } from '../../experiment/field.ts'
import { type FiveWays, fiveWaysFields } from '../../experiment/five-ways.ts'
import { modelTitle } from '../../experiment/models.ts'
import { useActions, useRoteState } from '../../store/react.tsx'

const numbers = [
  { name: 'seeds', label: 'seeds for each' },
  { name: 'seed', label: 'first seed' },
  { name: 'n', label: 'training images, n' },
  { name: 'width', label: 'width factor' },
  { name: 'batchSize', label: 'batch size' },
  { name: 'learningRate', label: 'learning rate' },
  { name: 'epochs', label: 'most epochs' },
] as const satisfies readonly { name: keyof FiveWays; label: string }[]

export function Settings() {
  const { setFiveWays, stopSweep } = useActions()
  const state = useRoteState((all) => all.fiveWays)
  const set = (name: keyof FiveWays, value: string | number) => {
    stopSweep()
    setFiveWays(name, value)
  }
  return (
    <div className="settings">
      <Choice
        label="data set"
        options={fiveWaysFields.dataset.values.map((value) => ({ value, label: datasets[value].title }))}
        value={state.dataset}
        onChange={(value) => set('dataset', value)}
      />
      <Choice
        label="network"
        options={fiveWaysFields.model.values.map((value) => ({ value, label: modelTitle(value) }))}
        value={state.model}
        onChange={(value) => set('model', value)}
      />
      {numbers.map(({ name, label }) => (
        <NumberField
          key={name}
          label={label}
          value={state[name]}
          format={String}
          parse={(text) => parseField<NumberFieldTable>(fiveWaysFields[name], text.trim())}
          onCommit={(value) => set(name, value)}
        />
      ))}
    </div>
  )
}
