// Chapter 2, Five ways to take the signal away: Figure 1a as a race of true labels, three kinds of changed pixels and random labels.
import { type ReactNode, useRef } from 'react'
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
import { bringIntoView, useBroughtIntoView } from '../kit/use-brought-into-view.ts'
import { useKeptSweep, useSweepActions } from '../kit/use-sweep.ts'
import { Data } from './Data.tsx'
import './five-ways.css'
import { compared } from './compared.ts'
import { Meaning } from './Meaning.tsx'
import { Networks } from './Networks.tsx'
import { byName, OrderGuess } from './OrderGuess.tsx'
import { Paper } from './Paper.tsx'
import { PaperFigure } from './PaperFigure.tsx'
import { PixelTravel } from './PixelTravel.tsx'
import { NetworkChoice } from './RaceChart.tsx'
import { type Race, useRace } from './race.ts'
import { Sentence } from './Sentence.tsx'
import { Standings } from './Standings.tsx'
import { useOrders } from './use-orders.ts'
import { Verdict } from './Verdict.tsx'

const settings = ['dataset', 'model', 'seeds', 'seed', 'n', 'width', 'batchSize', 'learningRate', 'epochs'] as const

export function Chapter({ badge }: ChapterProps) {
  return (
    <Frame
      chapter="five-ways"
      title="Five ways to take the signal away"
      lede={
        <>
          Shuffle the pixels of all images in the same way, or of each in its own. Put noise in their place. Or leave the images and make
          every label random. What does the network <em>still</em> learn, and how fast?
        </>
      }
    >
      <FiveWays badge={badge} />
    </Frame>
  )
}

function FiveWays({ badge }: { badge: ReactNode }) {
  const { isGuessing, giveFirst } = useOrders()
  const race = useRace()
  const panel = useRef<HTMLElement>(null)
  const networks = useRef<HTMLElement>(null)
  const { change, set } = useSweepActions('five-ways')
  useKeptSweep('five-ways', compared)
  useBroughtIntoView(panel, !isGuessing)
  return (
    <>
      <FigurePanel ref={panel} label="The race">
        <Sentence race={race} />
        <SweepProblems sweep={race.sweep} />
        <AlsoSet chapter="five-ways" shown={settings} onReset={change} />
        {isGuessing ? (
          <div className="figure-columns" data-stage="guessing">
            <Guarded part="What is done to the pixels">
              <PixelTravel />
            </Guarded>
            <OrderGuess race={race} start={byName} onGive={giveFirst} />
          </div>
        ) : (
          <Results race={race} onAskAgain={() => bringIntoView(networks.current)} />
        )}
      </FigurePanel>
      {isGuessing ? null : <Networks ref={networks} race={race} onRun={() => bringIntoView(panel.current)} />}
      <Ending chapter="five-ways" />
      <Folds badge={badge}>
        {isGuessing ? null : (
          <Fold summary="What the two shuffles do">
            <PixelTravel />
          </Fold>
        )}
        <Fold summary="The network, layer by layer">
          <NetworkTable spec={race.sweep.base} />
        </Fold>
        <Fold summary="Settings">
          <SettingsForm chapter="five-ways" names={settings} onSet={set} />
        </Fold>
        <Fold summary="Table and data">
          <Data race={race} />
        </Fold>
        <Fold summary="What the paper found, and what differs here">
          <Paper race={race} />
        </Fold>
      </Folds>
    </>
  )
}

function Results({ race, onAskAgain }: { race: Race; onAskAgain: () => void }) {
  const { second } = useOrders()
  return (
    <>
      <Guarded part="The race">
        <Standings race={race} />
      </Guarded>
      <div className="race-controls">
        {second === null ? null : <NetworkChoice />}
        <SweepControls chapter="five-ways" progress={race.progress} />
      </div>
      <div className="figure-columns">
        <div>
          <Meaning race={race} />
          <PaperFigure race={race} />
        </div>
        <Verdict race={race} onAskAgain={onAskAgain} />
      </div>
    </>
  )
}
