// Chapter 3, More noise: how long fitting takes, and what is left for unseen images, as more and more labels are random.
import { type ReactNode, useEffect, useState } from 'react'
import { Disclosure } from '../controls/Disclosure.tsx'
import { Notice } from '../controls/Notice.tsx'
import { runKey } from '../experiment/run-key.ts'
import { cellsOf } from '../experiment/sweep.ts'
import { useActions, useRoteState } from '../store/react.tsx'
import { HighlightContext } from './by-heart/Idea.tsx'
import { Data } from './more-noise/Data.tsx'
import { Drawing } from './more-noise/Drawing.tsx'
import { ErrorChart } from './more-noise/ErrorChart.tsx'
import { type Figures, useFigures } from './more-noise/figures.ts'
import './more-noise/more-noise.css'
import { Key } from './more-noise/Key.tsx'
import { Paper } from './more-noise/Paper.tsx'
import { Sentence } from './more-noise/Sentence.tsx'
import { SecondNetwork, Settings } from './more-noise/Settings.tsx'
import { SweepControls } from './more-noise/SweepControls.tsx'
import { TimeChart } from './more-noise/TimeChart.tsx'
import { Verdict } from './more-noise/Verdict.tsx'

/** `badge` says what the runs are computed on. */
export function MoreNoise({ badge }: { badge: ReactNode }) {
  const { recallSweep } = useActions()
  const figures = useFigures()
  const [highlight, setHighlight] = useState<string | null>(null)
  const state = useRoteState((all) => all.moreNoise)
  const isDrawing = useRoteState((all) => all.prediction.stage === 'drawing')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sweep follows from the settings
  useEffect(() => void recallSweep(figures.sweep), [state, recallSweep])
  return (
    <article className="chapter more-noise">
      <header className="chapter-head">
        <h1>More noise, slower, and it never stops fitting</h1>
        <p className="lede">
          We make a share <em>p</em> of the labels random, from none to all. Every network is trained until it knows them all{' '}
          <span className="lie">by heart</span>. What does that leave for <span className="unseen">images that it has never seen</span>?
        </p>
      </header>
      <section className="figure-panel" aria-label="The experiment">
        <HighlightContext value={setHighlight}>
          <Sentence figures={figures} />
        </HighlightContext>
        <Trouble figures={figures} />
        <div className="noise-columns">
          <div className="noise-error" data-stage={isDrawing ? 'drawing' : 'results'}>
            <ErrorChart figures={figures} highlight={highlight} />
          </div>
          <div className="noise-beside">
            {isDrawing ? (
              <Drawing figures={figures} />
            ) : (
              <>
                <TimeChart figures={figures} />
                <SecondNetwork />
              </>
            )}
          </div>
        </div>
        {isDrawing ? null : (
          <>
            <Key figures={figures} />
            <SweepControls figures={figures} />
          </>
        )}
        <Verdict figures={figures} />
      </section>
      <div className="folded">
        <Disclosure summary="Settings">
          <Settings />
        </Disclosure>
        <Disclosure summary="Table and data">
          <Data figures={figures} />
        </Disclosure>
        <Disclosure summary="What the paper found, and what differs here">
          <Paper figures={figures} />
        </Disclosure>
        {badge}
      </div>
    </article>
  )
}

/** Why some networks could not be trained, said once. */
function Trouble({ figures: { sweep } }: { figures: Figures }) {
  const cells = useRoteState((state) => state.sweeps.cells)
  const states = cellsOf(sweep).map((cell) => cells.get(runKey(cell)))
  const reasons = states.flatMap((cell) => {
    const ending = cell?.record.ending
    return cell?.problem ? [cell.problem] : ending?.kind === 'diverged' ? [ending.message] : []
  })
  if (reasons.length === 0) return null
  return (
    <Notice kind="problem">
      {reasons.length} of {states.length} networks could not be trained: {[...new Set(reasons)].join('; ')}.
    </Notice>
  )
}
