// One line on the settings that no control in sight shows.
import { useActions, useRoteState } from '../../store/react.tsx'
import { alsoSet, withoutAlsoSet } from './also-set.ts'

export function AlsoSet() {
  const { adopt } = useActions()
  const spec = useRoteState((state) => state.spec)
  const set = alsoSet(spec)
  if (set.length === 0) return null
  return (
    <p className="also-set sans">
      Also set: {set.join(', ')} ·{' '}
      <button type="button" className="text-button" onClick={() => adopt(withoutAlsoSet(spec))}>
        reset
      </button>
    </p>
  )
}
