// One line under the sentence: what to try next, as a button that runs it.
import { type ReactNode, useRef } from 'react'
import { prefersStillness } from '../../charts/figure/prefers-stillness.ts'
import { Button } from '../../controls/Button.tsx'
import { useActions, useRoteState } from '../../store/react.tsx'
import { cutOff } from '../../store/workbench.ts'
import { type FirstChart, nextStep } from './next-step.ts'
import { useShownRuns } from './shown-runs.ts'
import { useIsPaced, usePhase } from './use-bench.ts'

interface NextStepProps {
  /** What is to be watched, before it runs. */
  readonly onView: (view: FirstChart) => void
}

export function NextStep({ onView }: NextStepProps) {
  const { lie, start, undo } = useActions()
  const { record, ghosts } = useShownRuns()
  const isPaced = useIsPaced()
  const isOver = usePhase() === 'over' && !isPaced
  const isUnfinished = useRoteState((state) => state.workbench.isUnfinished)
  const isCutOff = useRoteState(cutOff) !== null
  const place = useRef<HTMLDivElement>(null)
  const step = isOver ? nextStep(record, ghosts) : null
  const offer = (act: string, remark: ReactNode, run: () => void) => (
    <>
      <Button
        kind="quiet"
        onClick={() => {
          // The button goes with the click: its place keeps the focus.
          place.current?.focus({ preventScroll: true })
          run()
        }}
      >
        {act}
      </Button>
      <span className="soft">{remark}</span>
    </>
  )
  return (
    <div ref={place} className="next-step sans" tabIndex={-1}>
      {isUnfinished
        ? offer('Run it again', 'it was not finished when the page was left', start)
        : isCutOff
          ? offer('Undo', 'back to the run that was under way', undo)
          : step &&
            offer(step.act, step.watch, () => {
              onView(step.view)
              lie(step.corruption, !prefersStillness())
            })}
    </div>
  )
}
