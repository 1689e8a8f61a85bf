// Opens the page anew at the same address, and says what that costs.

import { Button } from '../controls/Button.tsx'
import { isAnyTraining } from '../store/jobs.ts'
import { useRoteState } from '../store/react.tsx'

export function ReloadButton() {
  const isTraining = useRoteState(isAnyTraining)
  return (
    <Button kind="quiet" onClick={() => window.location.reload()}>
      {isTraining ? 'Give up what is training and reload the page' : 'Reload the page'}
    </Button>
  )
}
