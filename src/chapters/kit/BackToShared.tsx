// One press back to the setting that a link brought the reader to.
import { useActions, useRoteState } from '../../store/react.tsx'
import { hasLeftShared } from '../../store/shared.ts'
import { TextButton } from './TextButton.tsx'

/** `onBack` is called before the button goes: what has the focus then should keep it. */
export function BackToShared({ onBack }: { onBack: () => void }) {
  const { backToShared } = useActions()
  const hasLeft = useRoteState(hasLeftShared)
  if (!hasLeft) return null
  const back = () => {
    onBack()
    backToShared()
  }
  return (
    <strong>
      <TextButton onClick={back}>back to what you were sent</TextButton>
    </strong>
  )
}
