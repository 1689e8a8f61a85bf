// One line on the settings of a sweep that no control of its chapter shows.
import { alsoSetIn, withoutHidden } from './also-set.ts'

interface AlsoSetProps<V> {
  readonly values: V
  readonly onReset: (values: V) => void
}

export function AlsoSet<V extends Parameters<typeof withoutHidden>[0]>({ values, onReset }: AlsoSetProps<V>) {
  const set = alsoSetIn(values)
  if (set.length === 0) return null
  return (
    <p className="sweep-also-set sans">
      Also set: {set.join(', ')}.{' '}
      <button type="button" className="text-button" onClick={() => onReset(withoutHidden(values))}>
        reset
      </button>
    </p>
  )
}
