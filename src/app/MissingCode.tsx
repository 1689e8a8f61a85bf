// What is said where code of the page does not come, and the ways on: another try, a newer version, a reload.
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { MissingCodeProps } from '../chapters/kit/LaterPart.tsx'
import { Button } from '../controls/Button.tsx'
import { Notice } from '../controls/Notice.tsx'
import { isAnyTraining } from '../store/jobs.ts'
import { useRoteState } from '../store/react.tsx'
import { lookForNewerVersion, newerVersion } from './newer-version.ts'
import { ReloadButton } from './ReloadButton.tsx'

export function MissingCode({ part, problem, onRetry }: MissingCodeProps) {
  const isTraining = useRoteState(isAnyTraining)
  const isOld = useStore(newerVersion, (state) => state.isThere)
  const [isTrying, setTrying] = useState(false)
  const [hasTried, setTried] = useState(false)
  useEffect(() => void lookForNewerVersion(), [])
  const tryAgain = async () => {
    setTrying(true)
    await onRetry()
    setTrying(false)
    setTried(true)
    void lookForNewerVersion()
  }
  return (
    <div className="page-column in-place">
      <Notice kind="problem">
        <p>
          {`The code of ${part} could not be loaded: ${problem.what}.`}
          {isTraining ? ' What is training goes on.' : ''}
        </p>
        {isOld ? <p>This version of the page is not there any more; the newer one has the chapter.</p> : null}
        {hasTried && !isOld ? <p>It did not come this time either. Some browsers ask again only when the page is reloaded.</p> : null}
        <Button kind="quiet" busy={isTrying} onClick={() => void tryAgain()}>
          {isTrying ? 'Trying' : 'Try again'}
        </Button>{' '}
        {hasTried && !isOld ? <ReloadButton /> : null}
      </Notice>
    </div>
  )
}
