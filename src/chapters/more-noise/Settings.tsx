// What the sweep is made of, from the chapter's table of fields; changing it keeps every network that is trained already.
import { Choice } from '../../controls/Choice.tsx'
import { type MoreNoise, moreNoiseFields } from '../../experiment/chapters/more-noise.ts'
import { modelTitle } from '../../experiment/networks/models.ts'
import { useActions, usePlace } from '../../store/react.tsx'
import { SweepSettings } from '../kit/SweepSettings.tsx'

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
  const { setField } = useActions()
  const state = usePlace('more-noise')
  return (
    <SweepSettings
      fields={moreNoiseFields}
      values={state}
      numbers={numbers}
      onChange={(name, value) => setField('more-noise', name, value)}
    />
  )
}

/** Stands beside the times: the reader may hold another network against the first. */
export function SecondNetwork() {
  const { setField, stopSweep } = useActions()
  const { model, second } = usePlace('more-noise')
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
        setField('more-noise', 'second', value)
      }}
    />
  )
}
