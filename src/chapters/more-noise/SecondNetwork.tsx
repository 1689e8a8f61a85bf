// Another network that the reader may hold against the first.
import { Choice } from '../../controls/Choice.tsx'
import { moreNoiseFields } from '../../experiment/chapters/more-noise.ts'
import { optionsOf } from '../../experiment/fields/field.ts'
import { usePlace } from '../../store/react.tsx'
import { useSweepActions } from '../kit/use-sweep.ts'

export function SecondNetwork() {
  const { set } = useSweepActions('more-noise')
  const { model, second } = usePlace('more-noise')
  return (
    <Choice
      as="list"
      label={moreNoiseFields.second.label}
      options={optionsOf(moreNoiseFields.second).filter(({ value }) => value !== model)}
      value={second}
      onChange={(value) => set('second', value)}
    />
  )
}
