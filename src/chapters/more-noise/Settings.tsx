// What the sweep is made of, from the chapter's table of fields; changing it keeps every network that is trained already.
import { Choice } from '../../controls/Choice.tsx'
import { NumberField } from '../../controls/NumberField.tsx'
import { datasets } from '../../experiment/datasets.ts'
import { type NumberField as NumberFieldTable, parseField } from '../../experiment/field.ts'
import { modelTitle } from '../../experiment/models.ts'
import { type MoreNoise, moreNoiseFields } from '../../experiment/more-noise.ts'
import { useActions, useRoteState } from '../../store/react.tsx'

const numbers = [
  { name: 'levels', label: 'levels of noise' },
  { name: 'seeds', label: 'seeds for each' },
  { name: 'seed', label: 'first seed' },
  { name: 'n', label: 'training images, n' },
  { name: 'width', label: 'width factor' },
  { name: 'batchSize', label: 'batch size' },
  { name: 'learningRate', label: 'learning rate' },
  { name: 'epochs', label: 'most epochs' },
] as const satisfies readonly { name: keyof MoreNoise; label: string }[]

export function Settings() {
  const { setMoreNoise, stopSweep } = useActions()
  const state = useRoteState((all) => all.moreNoise)
  const set = (name: keyof MoreNoise, value: string | number) => {
    stopSweep()
    setMoreNoise(name, value)
  }
  return (
    <div className="settings">
      <Choice
        label="data set"
        options={moreNoiseFields.dataset.values.map((value) => ({ value, label: datasets[value].title }))}
        value={state.dataset}
        onChange={(value) => set('dataset', value)}
      />
      <Choice
        label="network"
        options={moreNoiseFields.model.values.map((value) => ({ value, label: modelTitle(value) }))}
        value={state.model}
        onChange={(value) => set('model', value)}
      />
      {numbers.map(({ name, label }) => (
        <NumberField
          key={name}
          label={label}
          value={state[name]}
          format={String}
          parse={(text) => parseField<NumberFieldTable>(moreNoiseFields[name], text.trim())}
          onCommit={(value) => set(name, value)}
        />
      ))}
    </div>
  )
}

/** Stands beside the times: the reader may hold another network against the first. */
export function SecondNetwork() {
  const { setMoreNoise, stopSweep } = useActions()
  const { model, second } = useRoteState((all) => all.moreNoise)
  return (
    <Choice
      as="list"
      label="beside it"
      options={moreNoiseFields.second.values
        .filter((value) => value !== model)
        .map((value) => ({ value, label: value === 'none' ? 'no other network' : modelTitle(value) }))}
      value={second}
      onChange={(value) => {
        stopSweep()
        setMoreNoise('second', value)
      }}
    />
  )
}
