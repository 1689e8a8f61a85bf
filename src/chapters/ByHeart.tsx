// Chapter 1, By heart: what does a network learn when we lie to it?
import { type ReactNode, useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { Disclosure } from '../controls/Disclosure.tsx'
import { Notice } from '../controls/Notice.tsx'
import { datasetInfo } from '../experiment/datasets.ts'
import { useActions, useRoteState } from '../store/react.tsx'
import './shared/chapter.css'
import './by-heart/by-heart.css'
import { Ask } from './by-heart/Ask.tsx'
import { Curves } from './by-heart/Curves.tsx'
import { Data } from './by-heart/Data.tsx'
import { Paper } from './by-heart/Paper.tsx'
import { CorruptionSlider, StepButtons, TrainButton } from './by-heart/RunControls.tsx'
import { Scrubber } from './by-heart/Scrubber.tsx'
import { Sentence } from './by-heart/Sentence.tsx'
import { Settings } from './by-heart/Settings.tsx'
import { Wall } from './by-heart/Wall.tsx'
import { Weights } from './by-heart/Weights.tsx'
import { HighlightContext } from './shared/Idea.tsx'
import { counted } from './shared/words.ts'

/** `badge` says what the runs are computed on. */
export function ByHeart({ badge }: { badge: ReactNode }) {
  const [highlight, setHighlight] = useState<string | null>(null)
  const [inspected, setInspected] = useState<number | null>(null)
  const n = useRoteState((state) => state.spec.n)
  const noun = useRoteState((state) => datasetInfo(state.spec.dataset).noun[1])
  return (
    <article className="chapter by-heart">
      <header className="chapter-head">
        <h1>What does a network learn when we lie to it?</h1>
        <p className="lede">
          Here are {counted(n)} {noun === 'digits' ? 'handwritten digits' : noun}. We tell a network what each one is. Some of what we say
          is <span className="lie">wrong</span>, on purpose.
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
        <Trouble />
        <div className="figure-columns">
          <Wall inspected={inspected} onInspect={setInspected} />
          <Curves highlight={highlight} inspected={inspected} onInspect={setInspected} />
        </div>
        <div className="time-row">
          <Scrubber />
          <StepButtons />
        </div>
        <Weights />
      </section>
      <div className="folded">
        <Disclosure summary="Settings">
          <Settings />
        </Disclosure>
        <Disclosure summary="Table and data">
          <Data />
        </Disclosure>
        <Disclosure summary="What the paper found, and what differs here">
          <Paper />
        </Disclosure>
        {badge}
      </div>
    </article>
  )
}

/** What went wrong, and what can be done about it. */
function Trouble() {
  const { retry, start } = useActions()
  const problem = useRoteState((state) => state.problem)
  const ending = useRoteState((state) => state.record?.ending)
  const unfinished = useRoteState((state) => state.unfinished)
  if (problem)
    return (
      <Notice kind="problem">
        {problem.message}{' '}
        <Button kind="quiet" onClick={retry}>
          Try again
        </Button>
      </Notice>
    )
  if (ending?.kind === 'diverged') return <Notice kind="problem">The run ended: {ending.message}.</Notice>
  if (unfinished)
    return (
      <Notice kind="note">
        This run was not finished when the page was left. The same settings give the same run.{' '}
        <Button kind="quiet" onClick={start}>
          Run it again
        </Button>
      </Notice>
    )
  return null
}
