// Chapter 1, By heart: what does a network learn when we lie to it?
import { type ReactNode, useRef, useState } from 'react'
import { Disclosure } from '../../controls/Disclosure.tsx'
import { useActions, useDataset, usePlace } from '../../store/react.tsx'
import { counted } from '../../words/numbers.ts'
import { AlsoSet } from '../kit/AlsoSet.tsx'
import { Ending } from '../kit/Ending.tsx'
import { FigurePanel } from '../kit/FigurePanel.tsx'
import { Fold, Folds } from '../kit/Folds.tsx'
import { type ChapterProps, Frame } from '../kit/Frame.tsx'
import { Guarded } from '../kit/Guarded.tsx'
import { NetworkTable } from '../kit/NetworkTable.tsx'
import { SettingsForm } from '../kit/SettingsForm.tsx'
import { scrollTo } from '../kit/use-brought-into-view.ts'
import { Ask } from './Ask.tsx'
import './by-heart.css'
import './construction-panel.css'
import { ConstructionPanel } from './ConstructionPanel.tsx'
import { Curves } from './Curves.tsx'
import { Data } from './Data.tsx'
import { NextStep } from './NextStep.tsx'
import type { FirstChart } from './next-step.ts'
import { Paper } from './Paper.tsx'
import { togglePin } from './Pins.tsx'
import { CorruptionSlider, StepButtons, TrainButton } from './RunControls.tsx'
import { RunProblem } from './RunProblem.tsx'
import { Scrubber } from './Scrubber.tsx'
import { Sentence } from './Sentence.tsx'
import { Switches } from './Switches.tsx'
import { takeAwayOf } from './take-away.ts'
import { Undo } from './Undo.tsx'
import { useGhosts, useRecord } from './use-bench.ts'
import { usePacing } from './use-pacing.ts'
import './sentence.css'
import './switches.css'
import './time-row.css'
import { Wall } from './Wall.tsx'
import './wall.css'
import { Weights } from './Weights.tsx'

/** The settings that have a control in sight. */
const inSight = ['corruption', 'dataset', 'model', 'weightDecay', 'dropout', 'augmentation', 'earlyStopping', 'batchNorm'] as const
const usual = ['n', 'width', 'batchSize', 'learningRate', 'epochs', 'seed', 'seeds', 'stop'] as const
const rare = ['pixels', 'momentum', 'decay'] as const

export function Chapter({ badge }: ChapterProps) {
  const { dataset, n } = usePlace('by-heart')
  const noun = useDataset(dataset).noun[1]
  return (
    <Frame
      chapter="by-heart"
      title="What does a network learn when we lie to it?"
      lede={
        <>
          Here are {counted(n)} {noun === 'digits' ? 'handwritten digits' : noun}. We tell a network what each one is. How often we{' '}
          <span className="lie">lie</span> is up to you.
        </>
      }
    >
      <Ask />
      <Experiment badge={badge} />
      <Conclusion />
      <Folded />
    </Frame>
  )
}

function Experiment({ badge }: { badge: ReactNode }) {
  const { adopt } = useActions()
  const spec = usePlace('by-heart')
  const [inspected, setInspected] = useState<number | null>(null)
  const [pins, setPins] = useState<readonly number[]>([])
  const [view, setView] = useState<FirstChart>('accuracy')
  const shownMs = usePacing()
  const figure = useRef<HTMLElement>(null)
  return (
    <FigurePanel ref={figure} label="The experiment">
      <div className="pinned">
        <div className="run-row">
          <CorruptionSlider />
          <Undo />
          <TrainButton onStart={() => bringIntoSight(figure.current)} />
        </div>
        <Sentence />
        <Switches />
      </div>
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
    </FigurePanel>
  )
}

/** Who starts a run from above sees the whole figure. */
function bringIntoSight(figure: HTMLElement | null): void {
  if (figure && figure.getBoundingClientRect().top > innerHeight / 3) scrollTo(figure)
}

function Conclusion() {
  const { dataset } = usePlace('by-heart')
  const noun = useDataset(dataset).noun[1]
  const record = useRecord()
  return <Ending chapter="by-heart">{takeAwayOf(record, useGhosts(), noun)}</Ending>
}

function Folded() {
  const { setRunField } = useActions()
  const spec = usePlace('by-heart')
  return (
    <Folds>
      <Fold summary="Settings">
        <p className="soft sans">A change puts the run among the earlier ones beside it. Set back, a finished run returns.</p>
        <SettingsForm chapter="by-heart" names={usual} onSet={setRunField} />
        <Disclosure summary="Pixels and optimiser">
          <SettingsForm chapter="by-heart" names={rare} onSet={setRunField} />
        </Disclosure>
      </Fold>
      <Fold summary="The network, layer by layer">
        <NetworkTable spec={spec} />
      </Fold>
      <Fold summary="What the first layer looks for">
        <Weights />
      </Fold>
      <Fold summary="Table and data">
        <Data />
      </Fold>
      <Fold summary="What the paper found, and what differs here">
        <Paper />
      </Fold>
    </Folds>
  )
}
