// Chapter 4, Regularisers are not the reason: a live table of what is on and off, with true labels and with random ones.
import { type ReactNode, useEffect, useRef } from 'react'
import { Choice } from '../../controls/Choice.tsx'
import { Disclosure } from '../../controls/Disclosure.tsx'
import { regulariserSweep } from '../../experiment/chapters/regularisers.ts'
import { useActions, useAnswer, usePlace } from '../../store/react.tsx'
import { percentText } from '../../words/percents.ts'
import { Ask } from './Ask.tsx'
import { BatchNorm } from './BatchNorm.tsx'
import { CloserLooks } from './CloserLooks.tsx'
import { Findings } from './Findings.tsx'
import { useFigures } from './figures.ts'
import { Paper } from './Paper.tsx'
import '../kit/chapter.css'
import './regularisers.css'
import { Download } from '../kit/Download.tsx'
import { NetworkTable } from '../kit/NetworkTable.tsx'
import { SweepControls } from '../kit/SweepControls.tsx'
import { Trouble } from '../kit/SweepTrouble.tsx'
import { RowBuilder } from './RowBuilder.tsx'
import { RowCurves } from './RowCurves.tsx'
import { RowTable } from './RowTable.tsx'
import { rowsCsv } from './rows-csv.ts'
import { Settings } from './Settings.tsx'

/** `badge` says what the runs are computed on. */
export function Chapter({ badge }: { badge: ReactNode }) {
  const { recallSweep, setPlace, startSweep, stopSweep } = useActions()
  const state = usePlace('regularisers')
  const isHidden = useAnswer('regularisers') === null
  const figures = useFigures()
  const { sweep, progress } = figures
  const panel = useRef<HTMLElement>(null)
  useEffect(() => void recallSweep(regulariserSweep(state)), [state, recallSweep])
  const trainNewSeeds = () => {
    const seed = state.seed + state.seeds
    setPlace('regularisers', { seed })
    void startSweep(regulariserSweep({ ...state, seed }))
  }
  const levels = [...new Set([1, 0.4, state.corruption])]
  return (
    <article className="chapter regularisers">
      <header className="chapter-head">
        <h1>Regularisers are not the reason</h1>
        <p className="lede">
          Weight decay, dropout, random crops, early stopping: are they what keeps a network from learning by heart, and what makes it good
          on <span className="unseen">unseen images</span>? Switch them on and off.
        </p>
      </header>
      <Ask figures={figures} />
      <section ref={panel} className="figure-panel" aria-label="The table" tabIndex={-1}>
        <Trouble sweep={sweep} />
        <div className="rows-columns">
          <RowTable figures={figures} />
          <div className="row-curves">
            <RowCurves figures={figures} />
            <Choice
              label="beside true labels"
              options={levels.map((level) => ({
                value: String(level),
                label: level === 1 ? 'random labels' : `p = ${percentText(level)}`,
              }))}
              value={String(state.corruption)}
              onChange={(value) => {
                stopSweep()
                setPlace('regularisers', { corruption: Number(value) })
              }}
            />
          </div>
        </div>
        {isHidden ? null : <SweepControls sweep={sweep} progress={progress} onNewSeeds={trainNewSeeds} />}
        <RowBuilder figures={figures} />
        <BatchNorm figures={figures} />
        <Findings figures={figures} />
      </section>
      <CloserLooks onLook={() => panel.current?.focus()} />
      <div className="folded">
        <Disclosure summary="Settings and strengths">
          <Settings />
        </Disclosure>
        <Disclosure summary="The network, layer by layer">
          <NetworkTable spec={figures.shown ? { ...sweep.base, ...figures.shown.clean.variation } : sweep.base} />
        </Disclosure>
        <Disclosure summary="Data">
          {isHidden || progress.ended === 0 ? (
            <p>There are no figures before you have answered and the first network has been trained.</p>
          ) : (
            <Download name="rote-regularisers" csv={rowsCsv(figures)}>
              Download every network’s figures as CSV
            </Download>
          )}
        </Disclosure>
        <Disclosure summary="What the paper found, and what differs here">
          <Paper figures={figures} />
        </Disclosure>
        {badge}
      </div>
    </article>
  )
}
