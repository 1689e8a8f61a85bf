// Chapter 1, By heart: what does a network learn when we lie to it?
import { type ReactNode, useState } from 'react'
import { Disclosure } from '../../controls/Disclosure.tsx'
import { datasetInfo } from '../../experiment/datasets/catalogue.ts'
import { useActions, useAnswer, usePlace } from '../../store/react.tsx'
import '../kit/chapter.css'
import './by-heart.css'
import './sentence.css'
import './time-row.css'
import './wall.css'
import { counted } from '../../words/numbers.ts'
import { AlsoSet } from '../kit/AlsoSet.tsx'
import { alsoSet, withoutAlsoSet } from '../kit/also-set.ts'
import { HighlightContext } from '../kit/Idea.tsx'
import { NetworkTable } from '../kit/NetworkTable.tsx'
import { Ask } from './Ask.tsx'
import { Curves } from './Curves.tsx'
import { Data } from './Data.tsx'
import { NextStep } from './NextStep.tsx'
import { Paper } from './Paper.tsx'
import { CorruptionSlider, StepButtons, TrainButton } from './RunControls.tsx'
import { Scrubber } from './Scrubber.tsx'
import { Sentence } from './Sentence.tsx'
import { Settings } from './Settings.tsx'
import { Trouble } from './Trouble.tsx'
import { Wall } from './Wall.tsx'
import { Weights } from './Weights.tsx'

/** `badge` says what the runs are computed on. */
export function Chapter({ badge }: { badge: ReactNode }) {
  const [highlight, setHighlight] = useState<string | null>(null)
  const [inspected, setInspected] = useState<number | null>(null)
  const { adopt } = useActions()
  const spec = usePlace('by-heart')
  const isAsked = useAnswer('by-heart') === null
  const noun = datasetInfo(spec.dataset).noun[1]
  return (
    <article className="chapter by-heart">
      <header className="chapter-head">
        <h1>What does a network learn when we lie to it?</h1>
        <p className="lede">
          Here are {counted(spec.n)} {noun === 'digits' ? 'handwritten digits' : noun}. We tell a network what each one is. How often we{' '}
          <span className="lie">lie</span> is up to you.
        </p>
      </header>
      <Ask />
      <section className="figure-panel" aria-label="The experiment">
        <div className="pinned">
          <div className="run-row">
            <CorruptionSlider />
            <TrainButton />
          </div>
          <HighlightContext value={setHighlight}>
            <Sentence />
          </HighlightContext>
        </div>
        <div className="beneath-sentence">
          <NextStep />
          <AlsoSet settings={alsoSet(spec)} onReset={() => adopt(withoutAlsoSet(spec))} />
        </div>
        <Trouble />
        <div className="figure-columns">
          <Wall inspected={inspected} onInspect={setInspected} />
          <Curves highlight={highlight} inspected={inspected} onInspect={setInspected} />
        </div>
        <div className="time-row">
          <Scrubber />
          <StepButtons />
          {badge}
        </div>
        <Weights />
      </section>
      {isAsked ? null : (
        <p className="take-away">
          To take away: fitting the training set, even perfectly, says nothing about whether something has been understood.
        </p>
      )}
      <div className="folded">
        <Disclosure summary="Settings">
          <Settings />
        </Disclosure>
        <Disclosure summary="The network, layer by layer">
          <NetworkTable spec={spec} />
        </Disclosure>
        <Disclosure summary="Table and data">
          <Data />
        </Disclosure>
        <Disclosure summary="What the paper found, and what differs here">
          <Paper />
        </Disclosure>
      </div>
    </article>
  )
}
