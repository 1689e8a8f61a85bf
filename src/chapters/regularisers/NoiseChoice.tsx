// Which noisy labels the true ones are held against.
import { Choice } from '../../controls/Choice.tsx'
import { usePlace } from '../../store/react.tsx'
import { useSweepActions } from '../kit/use-sweep.ts'
import { shortNoise } from './chart-words.ts'

/** Offered beside whatever a link sets. */
const usual = [1, 0.4]

export function NoiseChoice() {
  const { change } = useSweepActions('regularisers')
  const { corruption } = usePlace('regularisers')
  const levels = [...new Set([...usual, corruption])]
  return (
    <Choice
      label="against true labels"
      options={levels.map((level) => ({ value: String(level), label: shortNoise({ corruption: level }) }))}
      value={String(corruption)}
      onChange={(value) => change({ corruption: Number(value) })}
    />
  )
}
