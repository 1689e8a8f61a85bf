// Chapter 3, More noise: how long fitting takes, and what is left for unseen images, as more and more labels are random.

import { type ReactNode, useRef } from 'react'
import { Term } from '../../controls/Term.tsx'
import { AlsoSet } from '../kit/AlsoSet.tsx'
import { Ending } from '../kit/Ending.tsx'
import { FigurePanel } from '../kit/FigurePanel.tsx'
import { Fold, Folds } from '../kit/Folds.tsx'
import { type ChapterProps, Frame } from '../kit/Frame.tsx'
import { Guarded } from '../kit/Guarded.tsx'
import { NetworkTable } from '../kit/NetworkTable.tsx'
import { SweepProblems } from '../kit/Problems.tsx'
import { SettingsForm } from '../kit/SettingsForm.tsx'
import { SweepControls } from '../kit/SweepControls.tsx'
import { TakeAway } from '../kit/TakeAway.tsx'
import { useBroughtIntoView } from '../kit/use-brought-into-view.ts'
import { useKeptSweep, useSweepActions } from '../kit/use-sweep.ts'
import { Data } from './Data.tsx'
import { Distance } from './Distance.tsx'
import { Drawing } from './Drawing.tsx'
import { ErrorChart } from './ErrorChart.tsx'
import { Legend } from './Legend.tsx'
import './more-noise.css'
import { Paper } from './Paper.tsx'
import { useResults } from './results.ts'
import { SecondNetwork } from './SecondNetwork.tsx'
import { Sentence } from './Sentence.tsx'
import { TimeChart } from './TimeChart.tsx'
import { takeAway } from './take-away.ts'
import { useIsDrawing } from './use-drawing.ts'
import { Verdict } from './Verdict.tsx'

const settings = ['dataset', 'model', 'levels', 'seeds', 'seed', 'n', 'width', 'batchSize', 'learningRate', 'epochs'] as const

export function Chapter({ badge }: ChapterProps) {
  return (
    <Frame
      chapter="more-noise"
      title="How much noise is too much?"
      lede={
        <>
          We make a share{' '}
          <Term name="p">
            <em>p</em>
          </Term>{' '}
          of the labels random, from none to all. Every network is trained until it knows them all <span className="lie">by heart</span>, if
          it can. What does that leave for <span className="unseen">images that it has never seen</span>?
        </>
      }
    >
      <MoreNoise badge={badge} />
    </Frame>
  )
}

function MoreNoise({ badge }: { badge: ReactNode }) {
  const results = useResults()
  const isDrawing = useIsDrawing()
  const { change, set } = useSweepActions('more-noise')
  useKeptSweep('more-noise')
  const panel = useRef<HTMLElement>(null)
  useBroughtIntoView(panel, !isDrawing)
  const { sweep, models, progress } = results
  return (
    <>
      <FigurePanel ref={panel} label="The experiment">
        <Sentence results={results} />
        <SweepProblems sweep={sweep} />
        <AlsoSet chapter="more-noise" shown={settings} onReset={change} />
        <div className="figure-columns">
          <div className="noise-error" data-stage={isDrawing ? 'drawing' : 'results'}>
            <Guarded part="The chart of errors">
              <ErrorChart results={results} />
            </Guarded>
          </div>
          <div className="noise-beside">
            {isDrawing ? (
              <Drawing results={results} />
            ) : (
              <Guarded part="The chart of times">
                <TimeChart results={results} />
              </Guarded>
            )}
          </div>
        </div>
        {isDrawing ? null : (
          <>
            <div className="noise-controls">
              <SweepControls chapter="more-noise" progress={progress} />
              <SecondNetwork />
            </div>
            <div className="figure-columns noise-words">
              <div>
                <Distance results={results} />
                <TakeAway>{takeAway(results)}</TakeAway>
              </div>
              <Legend results={results} />
            </div>
            <Verdict results={results} />
          </>
        )}
      </FigurePanel>
      <Ending chapter="more-noise" />
      <Folds badge={badge}>
        <Fold summary={models.length > 1 ? 'The networks, layer by layer' : 'The network, layer by layer'}>
          {models.map(({ model, title }) => (
            <section key={model} aria-label={title}>
              {models.length > 1 ? <h3>{title}</h3> : null}
              <NetworkTable spec={{ ...sweep.base, model }} />
            </section>
          ))}
        </Fold>
        <Fold summary="Settings">
          <SettingsForm chapter="more-noise" names={settings} onSet={set} />
        </Fold>
        <Fold summary="Table and data">
          <Data results={results} />
        </Fold>
        <Fold summary="What the paper found, and what differs here">
          <Paper results={results} />
        </Fold>
      </Folds>
    </>
  )
}
