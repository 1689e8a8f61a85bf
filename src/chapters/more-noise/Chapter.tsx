// Chapter 3, More noise: how long fitting takes, and what is left for unseen images, as more and more labels are random.
import { type ReactNode, useEffect, useState } from 'react'
import { Disclosure } from '../../controls/Disclosure.tsx'
import { moreNoiseSweep } from '../../experiment/chapters/more-noise.ts'
import { useActions, usePlace } from '../../store/react.tsx'
import { HighlightContext } from '../kit/Idea.tsx'
import { Data } from './Data.tsx'
import { Drawing } from './Drawing.tsx'
import { ErrorChart } from './ErrorChart.tsx'
import { useFigures } from './figures.ts'
import '../kit/chapter.css'
import './more-noise.css'
import { NetworkTable } from '../kit/NetworkTable.tsx'
import { AlsoSet } from '../kit/SweepAlsoSet.tsx'
import { SweepControls } from '../kit/SweepControls.tsx'
import { Trouble } from '../kit/SweepTrouble.tsx'
import { Key } from './Key.tsx'
import { Paper } from './Paper.tsx'
import { Sentence } from './Sentence.tsx'
import { SecondNetwork, Settings } from './Settings.tsx'
import { TimeChart } from './TimeChart.tsx'
import { useIsDrawing } from './use-drawing.ts'
import { Verdict } from './Verdict.tsx'

/** `badge` says what the runs are computed on. */
export function Chapter({ badge }: { badge: ReactNode }) {
  const { recallSweep, setPlace, startSweep, stopSweep } = useActions()
  const figures = useFigures()
  const [highlight, setHighlight] = useState<string | null>(null)
  const state = usePlace('more-noise')
  const isDrawing = useIsDrawing()
  useEffect(() => void recallSweep(moreNoiseSweep(state)), [state, recallSweep])
  const trainNewSeeds = () => {
    const seed = state.seed + state.seeds
    setPlace('more-noise', { seed })
    void startSweep(moreNoiseSweep({ ...state, seed }))
  }
  return (
    <article className="chapter more-noise">
      <header className="chapter-head">
        <h1>More noise, slower, and it never stops fitting</h1>
        <p className="lede">
          We make a share <em>p</em> of the labels random, from none to all. Every network is trained until it knows them all{' '}
          <span className="lie">by heart</span>, if it can. What does that leave for{' '}
          <span className="unseen">images that it has never seen</span>?
        </p>
      </header>
      <section className="figure-panel" aria-label="The experiment">
        <HighlightContext value={setHighlight}>
          <Sentence figures={figures} />
        </HighlightContext>
        <Trouble sweep={figures.sweep} />
        <AlsoSet
          values={state}
          onReset={(values) => {
            stopSweep()
            setPlace('more-noise', values)
          }}
        />
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
            <SweepControls sweep={figures.sweep} progress={figures.progress} onNewSeeds={trainNewSeeds} />
          </>
        )}
        <Verdict figures={figures} />
      </section>
      <div className="folded">
        <Disclosure summary={figures.models.length > 1 ? 'The networks, layer by layer' : 'The network, layer by layer'}>
          {figures.models.map(({ model, title }) => (
            <section key={model} aria-label={title}>
              {figures.models.length > 1 ? <h3>{title}</h3> : null}
              <NetworkTable spec={{ ...figures.sweep.base, model }} />
            </section>
          ))}
        </Disclosure>
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
