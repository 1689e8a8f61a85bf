// The settings of a run, made from the table of fields: the usual ones, and folded the rest.
import { Choice } from '../../controls/Choice.tsx'
import { Disclosure } from '../../controls/Disclosure.tsx'
import { NumberField } from '../../controls/NumberField.tsx'
import { datasets } from '../../experiment/datasets/catalogue.ts'
import type { NumberField as NumberFieldTable } from '../../experiment/fields/field.ts'
import { controlText } from '../../experiment/fields/form.ts'
import { modelTitle } from '../../experiment/networks/models.ts'
import { type ExperimentSpec, runFields } from '../../experiment/runs/run-fields.ts'
import { parseSpecStrictly } from '../../experiment/runs/spec.ts'
import { useActions, usePlace } from '../../store/react.tsx'

type NumberName = {
  [Name in keyof typeof runFields]: (typeof runFields)[Name] extends NumberFieldTable ? Name : never
}[keyof typeof runFields]

const usual: readonly { name: NumberName; label: string }[] = [
  { name: 'n', label: 'training images, n' },
  { name: 'width', label: 'width factor' },
  { name: 'batchSize', label: 'batch size' },
  { name: 'learningRate', label: 'learning rate' },
  { name: 'epochs', label: 'most epochs' },
  { name: 'seed', label: 'seed' },
  { name: 'seeds', label: 'number of seeds' },
]

const optimiser: readonly { name: NumberName; label: string }[] = [
  { name: 'momentum', label: 'momentum' },
  { name: 'decay', label: 'decay per epoch' },
]

const regularisers: readonly { name: NumberName; label: string }[] = [
  { name: 'weightDecay', label: 'weight decay' },
  { name: 'dropout', label: 'dropout' },
  { name: 'augmentation', label: 'random crop, pixels' },
  { name: 'earlyStopping', label: 'early stopping' },
]

export function Settings() {
  const { setRunField } = useActions()
  const spec = usePlace('by-heart')
  return (
    <>
      <p className="soft sans">A change clears the curves. Set back, a finished run returns.</p>
      <div className="settings">
        <Choice
          label="data set"
          options={runFields.dataset.values.map((value) => ({ value, label: datasets[value].title }))}
          value={spec.dataset}
          onChange={(value) => setRunField('dataset', value)}
        />
        <Choice
          label="network"
          options={runFields.model.values.map((value) => ({ value, label: modelTitle(value) }))}
          value={spec.model}
          onChange={(value) => setRunField('model', value)}
        />
        <Numbers names={usual} spec={spec} />
        <Choice
          label="stop"
          options={[
            { value: 'fit', label: 'when all is answered as told' },
            { value: 'epochs', label: 'only after all epochs' },
          ]}
          value={spec.stop}
          onChange={(value) => setRunField('stop', value)}
        />
      </div>
      <Disclosure summary="Pixels, optimiser, regularisers">
        <div className="settings">
          <Choice
            label="pixels"
            options={runFields.pixels.values.map((value) => ({ value, label: value }))}
            value={spec.pixels}
            onChange={(value) => setRunField('pixels', value)}
          />
          <Numbers names={optimiser} spec={spec} />
          <Numbers names={regularisers} spec={spec} />
          <Choice
            label="batch norm"
            options={runFields.batchNorm.values.map((value) => ({ value, label: value.replace('-', ' ') }))}
            value={spec.batchNorm}
            onChange={(value) => setRunField('batchNorm', value)}
          />
        </div>
      </Disclosure>
    </>
  )
}

interface NumbersProps {
  readonly names: readonly { readonly name: NumberName; readonly label: string }[]
  readonly spec: ExperimentSpec
}

function Numbers({ names, spec }: NumbersProps) {
  const { setRunField } = useActions()
  return names.map(({ name, label }) => (
    <NumberField
      key={name}
      label={label}
      help={runFields[name].help}
      value={spec[name]}
      format={String}
      parse={(text) => checked(spec, name, text)}
      onCommit={(value) => setRunField(name, value)}
    />
  ))
}

/** The number typed; throws with a message where it, or another setting beside it, cannot be. */
function checked(spec: ExperimentSpec, name: NumberName, text: string): number {
  const fields = Object.entries({ ...spec, [name]: text.trim() }) as [keyof ExperimentSpec, string | number][]
  return parseSpecStrictly(fields.map(([field, value]) => [runFields[field].key, controlText(value)]))[name]
}
