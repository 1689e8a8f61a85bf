// Chapter 4, Regularisers are not the reason: a live table of what is on and off, with true labels and with random ones.
import { type ReactNode, useRef } from 'react'
import { useAnswer } from '../../store/react.tsx'
import { Download } from '../kit/Download.tsx'
import { Ending } from '../kit/Ending.tsx'
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
import { BatchNorm } from './BatchNorm.tsx'
import { CloserLooks } from './CloserLooks.tsx'
import { Findings } from './Findings.tsx'
import { NoiseChoice } from './NoiseChoice.tsx'
import { Paper } from './Paper.tsx'
import { RowBuilder } from './RowBuilder.tsx'
import { RowCurves } from './RowCurves.tsx'
import { RowTable } from './RowTable.tsx'
import './regularisers.css'
import { useResults } from './results.ts'
import { rowsCsv } from './rows-csv.ts'

const strengths = ['weightDecay', 'dropout', 'augmentation', 'earlyStopping'] as const
const settings = ['dataset', 'model', ...strengths, 'seeds', 'seed', 'n', 'width', 'batchSize', 'learningRate', 'epochs'] as const

export function Chapter({ badge }: ChapterProps) {
  return (
    <Frame
      chapter="regularisers"
      title="Regularisers are not the reason"
      lede={
        <>
          Weight decay, dropout, random crops, early stopping: are they what keeps a network from learning by heart, and what makes it good
          on <span className="unseen">unseen images</span>? Switch them on and off.
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
  const panel = useRef<HTMLElement>(null)
  const { set } = useSweepActions('regularisers')
  useKeptSweep('regularisers')
  const { sweep, progress, shown } = results
  return (
    <>
      <Ask results={results} />
      <FigurePanel ref={panel} label="The table">
        <SweepProblems sweep={sweep} />
        <div className="figure-columns">
          <Guarded part="The table">
            <RowTable results={results} />
          </Guarded>
          <div className="row-curves">
            <Guarded part="The chart of the row">
              <RowCurves results={results} />
            </Guarded>
            <NoiseChoice />
          </div>
        </div>
        {isHidden ? null : <SweepControls chapter="regularisers" progress={progress} />}
        <RowBuilder results={results} />
        <Guarded part="The chart of batch norm">
          <BatchNorm results={results} />
        </Guarded>
        <Findings results={results} />
      </FigurePanel>
      <CloserLooks onLook={() => panel.current?.focus()} />
      <Ending chapter="regularisers">
        {isHidden || progress.ended < progress.total
          ? null
          : 'what a regulariser does, and whether it is needed, are two questions; ask of each row what it fitted, and what that was worth.'}
      </Ending>
      <Folds badge={badge}>
        <Fold summary="Settings and strengths">
          <SettingsForm chapter="regularisers" names={settings} onSet={set} />
        </Fold>
        <Fold summary="The network, layer by layer">
          <NetworkTable spec={shown ? { ...sweep.base, ...shown.clean.variation } : sweep.base} />
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
