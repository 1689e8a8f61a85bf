// Chapter 4, Are regularisers the reason?: with and without them in one picture, for true labels and for random ones.

import type { ReactNode } from 'react'
import { Term } from '../../controls/Term.tsx'
import { strengths } from '../../experiment/chapters/regularisers.ts'
import { useAnswer } from '../../store/react.tsx'
import { AlsoSet } from '../kit/AlsoSet.tsx'
import { Download } from '../kit/Download.tsx'
import { FigurePanel } from '../kit/FigurePanel.tsx'
import { Fold, Folds } from '../kit/Folds.tsx'
import { type ChapterProps, Frame } from '../kit/Frame.tsx'
import { Guarded } from '../kit/Guarded.tsx'
import { NetworkTable } from '../kit/NetworkTable.tsx'
import { SweepProblems } from '../kit/Problems.tsx'
import { SettingsForm } from '../kit/SettingsForm.tsx'
import { SweepControls } from '../kit/SweepControls.tsx'
import { useKeptSweep, useSweepActions } from '../kit/use-sweep.ts'
import { Ask } from './Ask.tsx'
import { CloserLooks } from './CloserLooks.tsx'
import { Conclusion } from './Conclusion.tsx'
import { Findings } from './Findings.tsx'
import { MoreSeeds } from './MoreSeeds.tsx'
import { Paper } from './Paper.tsx'
import { Picture } from './Picture.tsx'
import { Race } from './Race.tsx'
import { RowTable } from './RowTable.tsx'
import './regularisers.css'
import { useResults } from './results.ts'
import { rowsCsv } from './rows-csv.ts'
import { Sentence } from './Sentence.tsx'
import { StillTraining } from './StillTraining.tsx'
import { Switches } from './Switches.tsx'

const settings = ['dataset', 'model', ...strengths, 'seeds', 'seed', 'n', 'width', 'batchSize', 'learningRate', 'epochs'] as const
/** Said by the switches, the picture and the table themselves. */
const inSight = [...settings, 'rows', 'shown', 'corruption'] as const

export function Chapter({ badge }: ChapterProps) {
  return (
    <Frame
      chapter="regularisers"
      title="Are regularisers the reason?"
      lede={
        <>
          Weight decay, dropout, random crops: tricks called <Term name="regulariser">regularisers</Term> are there to keep a network from
          learning <span className="lie">by heart</span>. Do they? And are they why it does well on{' '}
          <span className="unseen">unseen images</span>? Switch them on.
        </>
      }
    >
      <Regularisers badge={badge} />
    </Frame>
  )
}

function Regularisers({ badge }: { badge: ReactNode }) {
  const isHidden = useAnswer('regularisers') === null
  const results = useResults()
  const { change, set } = useSweepActions('regularisers')
  useKeptSweep('regularisers')
  const { sweep, progress, shown } = results
  return (
    <>
      <Ask results={results} />
      <FigurePanel label="With and without">
        <Switches results={results} />
        <Sentence results={results} />
        <SweepProblems sweep={sweep} />
        <AlsoSet chapter="regularisers" shown={inSight} onReset={change} />
        <Guarded part="The picture">
          <Picture results={results} />
        </Guarded>
        {isHidden ? null : <SweepControls chapter="regularisers" progress={progress} />}
      </FigurePanel>
      {isHidden ? <StillTraining /> : <Race results={results} />}
      <Conclusion results={results} />
      {isHidden ? null : (
        <section className="all-rows" aria-label="All rows">
          <h2>All of it in one table</h2>
          <Guarded part="The table">
            <RowTable results={results} />
          </Guarded>
          <Findings results={results} />
          <MoreSeeds />
        </section>
      )}
      <CloserLooks />
      <Folds badge={badge}>
        <Fold summary="Settings and strengths">
          <SettingsForm chapter="regularisers" names={settings} onSet={set} />
        </Fold>
        <Fold summary="The network, layer by layer">
          <NetworkTable spec={{ ...sweep.base, ...shown.points[0].variation }} />
        </Fold>
        <Fold summary="Data">
          {isHidden || progress.ended === 0 ? (
            <p>There are no results before you have answered and the first network has been trained.</p>
          ) : (
            <Download file="rote-regularisers.csv" text={rowsCsv(results)}>
              Download every network’s results as CSV
            </Download>
          )}
        </Fold>
        <Fold summary="What the paper found, and what differs here">
          <Paper results={results} />
        </Fold>
      </Folds>
    </>
  )
}
