// One line under the sentence: what to try next, as a button that sets p and runs.
import { useRef } from 'react'
import { Button } from '../../controls/Button.tsx'
import { useActions, useRoteState } from '../../store/react.tsx'
import { nextStep } from './next-step.ts'
import { useShownRuns } from './shown-runs.ts'

export function NextStep() {
  const { lie } = useActions()
  const { record, ghosts } = useShownRuns()
  const isOver = useRoteState((state) => state.phase === 'over')
  const place = useRef<HTMLDivElement>(null)
  const step = isOver ? nextStep(record, ghosts) : null
  // The button goes with the click: its place keeps the focus.
  const take = (corruption: number) => {
    place.current?.focus({ preventScroll: true })
    lie(corruption)
  }
  return (
    <div ref={place} className="next-step sans" tabIndex={-1}>
      {step ? (
        <>
          <Button kind="quiet" onClick={() => take(step.corruption)}>
            {step.act}
          </Button>
          <span className="soft">{step.watch}</span>
        </>
      ) : null}
    </div>
  )
}
