// The rarer settings of a run, made from the table of fields, with the network that they amount to.
import { Choice } from '../../controls/Choice.tsx'
import { NumberField } from '../../controls/NumberField.tsx'
import { datasetInfo, datasets } from '../../experiment/datasets.ts'
import type { NumberField as NumberFieldTable } from '../../experiment/field.ts'
import { controlText } from '../../experiment/form.ts'
import { parameterCount } from '../../experiment/layers.ts'
import { modelTitle, networkOf } from '../../experiment/models.ts'
import { type ExperimentSpec, runFields } from '../../experiment/run-fields.ts'
import { parseSpecStrictly } from '../../experiment/spec.ts'
import { useActions, useRoteState } from '../../store/react.tsx'
import { counted } from '../shared/words.ts'

type NumberName = {
  [Name in keyof typeof runFields]: (typeof runFields)[Name] extends NumberFieldTable ? Name : never
}[keyof typeof runFields]

const numbers: readonly { name: NumberName; label: string }[] = [
  { name: 'n', label: 'training images, n' },
  { name: 'width', label: 'width factor' },
  { name: 'batchSize', label: 'batch size' },
  { name: 'learningRate', label: 'learning rate' },
  { name: 'epochs', label: 'most epochs' },
  { name: 'seed', label: 'seed' },
  { name: 'seeds', label: 'number of seeds' },
]

export function Settings() {
  const { setField } = useActions()
  const spec = useRoteState((state) => state.spec)
  return (
    <div className="settings">
      <Choice
        label="data set"
        options={runFields.dataset.values.map((value) => ({ value, label: datasets[value].title }))}
        value={spec.dataset}
        onChange={(value) => setField('dataset', value)}
      />
      <Choice
        label="network"
        options={runFields.model.values.map((value) => ({ value, label: modelTitle(value) }))}
        value={spec.model}
        onChange={(value) => setField('model', value)}
      />
      {numbers.map(({ name, label }) => (
        <FieldInput key={name} name={name} label={label} spec={spec} />
      ))}
      <Choice
        label="stop"
        options={[
          { value: 'fit', label: 'when all is answered as told' },
          { value: 'epochs', label: 'only after all epochs' },
        ]}
        value={spec.stop}
        onChange={(value) => setField('stop', value)}
      />
      <NetworkSummary spec={spec} />
    </div>
  )
}

function FieldInput({ name, label, spec }: { name: NumberName; label: string; spec: ExperimentSpec }) {
  const { setField } = useActions()
  return (
    <NumberField
      label={label}
      value={spec[name]}
      format={String}
      parse={(text) => checked(spec, name, text)}
      onCommit={(value) => setField(name, value)}
    />
  )
}

/** The number typed; throws with a message where it, or another setting beside it, cannot be. */
function checked(spec: ExperimentSpec, name: NumberName, text: string): number {
  const fields = Object.entries({ ...spec, [name]: text.trim() }) as [keyof ExperimentSpec, string | number][]
  return parseSpecStrictly(fields.map(([field, value]) => [runFields[field].key, controlText(value)]))[name]
}

function NetworkSummary({ spec }: { spec: ExperimentSpec }) {
  const { layers, input } = networkOf(spec)
  const { height, width } = datasetInfo(spec.dataset)
  return (
    <p className="network-summary">
      {width}×{height} pixels in; {counted(parameterCount(layers, input))} weights for {counted(spec.n)} images.
    </p>
  )
}
