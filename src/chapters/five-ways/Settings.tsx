// What the race is made of, from the chapter's table of fields; changing it keeps every network that is trained already.
import { type FiveWays, fiveWaysFields } from '../../experiment/chapters/five-ways.ts'
import { useActions, usePlace } from '../../store/react.tsx'
import { SweepSettings } from '../kit/SweepSettings.tsx'

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
  const { setField } = useActions()
  const state = usePlace('five-ways')
  return (
    <SweepSettings
      fields={fiveWaysFields}
      values={state}
      numbers={numbers}
      onChange={(name, value) => setField('five-ways', name, value)}
    />
  )
}
