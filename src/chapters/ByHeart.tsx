// Chapter 1, By heart: what does a network learn when we lie to it?
import { type ReactNode, useState } from 'react'
import { Disclosure } from '../controls/Disclosure.tsx'
import { datasetInfo } from '../experiment/datasets.ts'
import { useActions, useRoteState } from '../store/react.tsx'
import './shared/chapter.css'
import './by-heart/by-heart.css'
import './by-heart/sentence.css'
import './by-heart/time-row.css'
import './by-heart/wall.css'
import { Ask } from './by-heart/Ask.tsx'
import { Curves } from './by-heart/Curves.tsx'
import { Data } from './by-heart/Data.tsx'
import { NextStep } from './by-heart/NextStep.tsx'
import { Paper } from './by-heart/Paper.tsx'
import { CorruptionSlider, StepButtons, TrainButton } from './by-heart/RunControls.tsx'
import { Scrubber } from './by-heart/Scrubber.tsx'
import { Sentence } from './by-heart/Sentence.tsx'
import { Settings } from './by-heart/Settings.tsx'
import { Trouble } from './by-heart/Trouble.tsx'
import { Wall } from './by-heart/Wall.tsx'
import { Weights } from './by-heart/Weights.tsx'
import { AlsoSet } from './shared/AlsoSet.tsx'
import { alsoSet, withoutAlsoSet } from './shared/also-set.ts'
import { HighlightContext } from './shared/Idea.tsx'
import { NetworkTable } from './shared/NetworkTable.tsx'
import { counted } from './shared/words.ts'

/** `badge` says what the runs are computed on. */
export function ByHeart({ badge }: { badge: ReactNode }) {
  const [highlight, setHighlight] = useState<string | null>(null)
  const [inspected, setInspected] = useState<number | null>(null)
  const { adopt } = useActions()
  const spec = useRoteState((state) => state.spec)
  const isAsked = useRoteState((state) => state.answer === null)
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
