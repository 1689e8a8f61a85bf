// The pictures of chapter 1: the wall, the curves, Theorem 1’s line, and the way through the epochs of a run.
import { type ReactNode, useState } from 'react'
import { useActions, usePlace } from '../../store/react.tsx'
import { AlsoSet } from '../kit/AlsoSet.tsx'
import { Guarded } from '../kit/Guarded.tsx'
import { ConstructionPanel } from './ConstructionPanel.tsx'
import { Curves } from './Curves.tsx'
import { NextStep } from './NextStep.tsx'
import type { FirstChart } from './next-step.ts'
import { togglePin } from './Pins.tsx'
import { RunProblem } from './RunProblem.tsx'
import { Scrubber } from './Scrubber.tsx'
import { StepButtons } from './StepButtons.tsx'
import { usePacing } from './use-pacing.ts'
import { Wall } from './Wall.tsx'

/** The settings that have a control in sight. */
const inSight = ['corruption', 'dataset', 'model', 'weightDecay', 'dropout', 'augmentation', 'earlyStopping', 'batchNorm'] as const

export function Pictures({ badge }: { badge: ReactNode }) {
  const { adopt } = useActions()
  const spec = usePlace('by-heart')
  const [inspected, setInspected] = useState<number | null>(null)
  const [pins, setPins] = useState<readonly number[]>([])
  const [view, setView] = useState<FirstChart>('accuracy')
  const shownMs = usePacing()
  return (
    <>
      <AlsoSet chapter="by-heart" shown={inSight} onReset={(defaults) => adopt({ ...spec, ...defaults })} />
      <RunProblem />
      <div className="figure-columns">
        <div className="wall-column">
          <Guarded part="The wall of images">
            <Wall
              inspected={inspected}
              onInspect={setInspected}
              pins={pins}
              onPin={(image) => setPins((before) => togglePin(before, image))}
            />
          </Guarded>
          <NextStep onView={setView} />
        </div>
        <section className="curves-panel" aria-label="Curves">
          <Curves view={view} onView={setView} />
          <Guarded part="Theorem 1’s network">
            <ConstructionPanel inspected={inspected} onInspect={setInspected} />
          </Guarded>
        </section>
      </div>
      <div className="time-row">
        <Scrubber shownMs={shownMs} />
        <StepButtons />
        {badge}
      </div>
    </>
  )
}
