// One line on the settings of a sweep that no control of its chapter shows.
import { AlsoSet as Line } from './AlsoSet.tsx'
import { alsoSetIn, withoutHidden } from './hidden-settings.ts'

interface AlsoSetProps<V> {
  readonly values: V
  readonly onReset: (values: V) => void
}

export function AlsoSet<V extends Parameters<typeof withoutHidden>[0]>({ values, onReset }: AlsoSetProps<V>) {
  return <Line settings={alsoSetIn(values)} onReset={() => onReset(withoutHidden(values))} />
}
