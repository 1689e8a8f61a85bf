// What the rows are made of, from the chapter's table of fields; changing it keeps every network that is trained already.
import { type RegulariserState, regulariserFields } from '../../experiment/chapters/regularisers.ts'
import { useActions, usePlace } from '../../store/react.tsx'
import { SweepSettings } from '../kit/SweepSettings.tsx'

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
  const { setField } = useActions()
  const state = usePlace('regularisers')
  return (
    <SweepSettings
      fields={regulariserFields}
      values={state}
      numbers={numbers}
      onChange={(name, value) => setField('regularisers', name, value)}
    />
  )
}
