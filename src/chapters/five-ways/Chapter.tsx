// Chapter 2, Five ways to take the signal away: Figure 1a as a race of true labels, three kinds of changed pixels and random labels.
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Choice } from '../../controls/Choice.tsx'
import { Disclosure } from '../../controls/Disclosure.tsx'
import { fiveWaysSweep } from '../../experiment/chapters/five-ways.ts'
import { modelTitle } from '../../experiment/networks/models.ts'
import { useActions, useAnswer, usePlace } from '../../store/react.tsx'
import { HighlightContext } from '../kit/Idea.tsx'
import { Data } from './Data.tsx'
import '../kit/chapter.css'
import './five-ways.css'
import { NetworkTable } from '../kit/NetworkTable.tsx'
import { AlsoSet } from '../kit/SweepAlsoSet.tsx'
import { SweepControls } from '../kit/SweepControls.tsx'
import { Trouble } from '../kit/SweepTrouble.tsx'
import { useRace } from './figures.ts'
import { Networks } from './Networks.tsx'
import { OrderGuess } from './OrderGuess.tsx'
import { Paper } from './Paper.tsx'
import { RaceChart } from './RaceChart.tsx'
import { Sentence, Verdict } from './Sentence.tsx'
import { Settings } from './Settings.tsx'
import { Standings } from './Standings.tsx'

/** The networks that the chapter's text compares; settings have the others. */
const compared = ['lenet', 'mlp-1x512'] as const

/** `badge` says what the runs are computed on. */
export function Chapter({ badge }: { badge: ReactNode }) {
  const { recallSweep, setField, setPlace, startSweep, stopSweep } = useActions()
  const state = usePlace('five-ways')
  const isGuessing = useAnswer('five-ways') === null
  const race = useRace()
  const [highlight, setHighlight] = useState<string | null>(null)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    for (const model of new Set([state.model, ...compared])) void recallSweep(fiveWaysSweep(state, model))
  }, [state, recallSweep])
  const trainNewSeeds = () => {
    const seed = state.seed + state.seeds
    setPlace('five-ways', { seed })
    void startSweep(fiveWaysSweep({ ...state, seed }))
  }
  return (
    <HighlightContext value={setHighlight}>
      <article className="chapter five-ways">
        <header className="chapter-head">
          <h1>Five ways to take the signal away</h1>
          <p className="lede">
            Shuffle the pixels of all images in the same way, or of each in its own. Put noise in their place. Or leave the images and make
            every label random. What does the network <em>still</em> learn, and how fast?
          </p>
        </header>
        <section ref={panel} className="figure-panel" aria-label="The race" tabIndex={-1}>
          <Sentence race={race} />
          <Trouble sweep={race.sweep} />
          <AlsoSet
            values={state}
            onReset={(values) => {
              stopSweep()
              setPlace('five-ways', values)
            }}
          />
          <div className="race-columns">
            <div className="race-chart">
              <RaceChart race={race} highlight={highlight} />
              <Choice
                label="network"
                options={[...new Set([...compared, state.model])].map((value) => ({ value, label: modelTitle(value) }))}
                value={state.model}
                onChange={(value) => setField('five-ways', 'model', value)}
              />
              <Choice
                label="drawn"
                options={[
                  { value: 'loss', label: 'training loss' },
                  { value: 'accuracy', label: 'training accuracy' },
                ]}
                value={state.curve}
                onChange={(value) => setField('five-ways', 'curve', value)}
              />
            </div>
            <div className="race-beside">{isGuessing ? <OrderGuess race={race} /> : <Standings race={race} />}</div>
          </div>
          {isGuessing ? null : <SweepControls sweep={race.sweep} progress={race.progress} onNewSeeds={trainNewSeeds} />}
          <Verdict race={race} />
        </section>
        <Networks onShow={() => panel.current?.focus()} />
        <div className="folded">
          <Disclosure summary="The network, layer by layer">
            <NetworkTable spec={race.sweep.base} />
          </Disclosure>
          <Disclosure summary="Settings">
            <Settings />
          </Disclosure>
          <Disclosure summary="Table and data">
            <Data race={race} />
          </Disclosure>
          <Disclosure summary="What the paper found, and what differs here">
            <Paper race={race} />
          </Disclosure>
          {badge}
        </div>
      </article>
    </HighlightContext>
  )
}
