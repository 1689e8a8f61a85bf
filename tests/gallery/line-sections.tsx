// Examples of charts over epochs, and of curves drawn by hand.

import { useState } from 'react'
import { BandChart } from '../../src/charts/line-chart/BandChart.tsx'
import { ChartTable } from '../../src/charts/line-chart/ChartTable.tsx'
import { DrawnDifference, DrawnLine, type DrawnValues } from '../../src/charts/line-chart/DrawnLine.tsx'
import { DrawnPrediction } from '../../src/charts/line-chart/DrawnPrediction.tsx'
import { LineChart } from '../../src/charts/line-chart/LineChart.tsx'
import type { LineSeries, XAxis, YAxis } from '../../src/charts/line-chart/line-series.ts'
import type { PlotRoom } from '../../src/charts/line-chart/plot-layout.ts'
import { SeedDots } from '../../src/charts/line-chart/SeedDots.tsx'
import { SeedStrip } from '../../src/charts/strip/SeedStrip.tsx'
import { exampleConditions, exampleDescent, exampleRun, lossesOf } from './example-runs.ts'

const percent: YAxis = { kind: 'percent' }
const number: YAxis = { kind: 'number' }
const epochs = (kind: XAxis['kind']): XAxis => ({ kind, label: 'epochs', domain: [0, 23] })
const sqrtEpochs = epochs('sqrt')
const linearEpochs = epochs('linear')
const logEpochs = epochs('log')
const stepEpochs: XAxis = { ...sqrtEpochs, parts: { name: 'step', count: 20 } }
const weights: XAxis = { kind: 'log', label: 'weights' }
const finished = exampleRun()
const underWay = exampleRun(5)
const conditions = exampleConditions()
const losses = lossesOf(conditions, ({ label }) => label)
const runLosses = lossesOf(finished, () => 'training loss').filter(({ id }) => id.startsWith('told'))
const descent = exampleDescent()
const notes = [{ x: 500, y: 2.95, label: 'as many weights as examples', colour: '--ink' as const }]
const caption = (
  <>
    <strong>Accuracy</strong>, % · 3 seeds, band = lowest to highest
  </>
)

export function Runs() {
  const [cursor, setCursor] = useState<number | null>(4)
  return (
    <div className="pair">
      <LineChart series={finished} x={sqrtEpochs} y={percent} description="Accuracy over 23 epochs" caption={caption} />
      <LineChart
        series={finished}
        x={linearEpochs}
        y={percent}
        description="Accuracy over 23 epochs"
        caption="Linear, with cursor"
        cursor={cursor}
        onCursor={setCursor}
        readOut="below"
      />
      <LineChart
        series={underWay}
        x={sqrtEpochs}
        y={percent}
        description="A run under way"
        caption="Under way"
        mark={{ x: 2, label: 'epoch 2' }}
        highlight="truth"
      />
      <LineChart series={conditions} x={logEpochs} y={percent} description="Five conditions" caption="All end at 100 %" />
      <LineChart
        series={losses}
        x={linearEpochs}
        y={number}
        description="Five losses"
        caption="All end at 0, in the order of their coming down"
      />
      <Stack />
    </div>
  )
}

const room: PlotRoom = { ticks: ['100 %'], labels: ['as told', 'unseen digits', 'hidden truth', 'training loss'] }

/** Two charts in one frame, under one cursor: the loss of the same runs below. */
function Stack() {
  const [cursor, setCursor] = useState<number | null>(null)
  const shared = { x: stepEpochs, room, cursor, onCursor: setCursor }
  return (
    <div>
      <LineChart {...shared} series={finished} y={percent} description="Accuracy" caption="Accuracy: one frame" />
      <LineChart {...shared} series={runLosses} y={number} description="Loss" caption="Training loss: for both" readOut="below" />
    </div>
  )
}

export function Numbers() {
  return (
    <div className="pair">
      <LineChart
        series={descent}
        x={weights}
        y={number}
        description="Test error peaks where weights equal examples"
        caption="A number axis"
        notes={notes}
      />
      <LineChart
        series={[]}
        x={sqrtEpochs}
        y={percent}
        description="Nothing yet"
        caption="Before data come"
        empty="Press Train to see the curves"
      />
    </div>
  )
}

const noise: XAxis = { kind: 'linear', label: 'p, %', domain: [-4, 104] }
const levels = [0, 25, 50, 75, 100]
const measured = [0.1, 0.22, 0.4, 0.65, 0.9]
const errors: readonly LineSeries[] = [
  { id: 'errors', label: 'unseen digits', colour: '--unseen', dash: 'solid', points: { x: levels, y: measured } },
]
const groups = levels.map((x, i) => {
  const mean = measured[i] as number
  return { x, mean, sd: 0.04, dots: [-0.04, 0, 0.04].map((off, seed) => ({ seed, y: mean + off, hollow: x === 100 && seed > 0 })) }
})

export function Predictions() {
  const [values, setValues] = useState<DrawnValues>([0.2, 0.35, 0.5, undefined, undefined])
  return (
    <div className="pair">
      <LineChart
        series={[]}
        x={noise}
        y={percent}
        description="A curve to draw"
        caption="Half drawn"
        overlay={(layout) => (
          <DrawnPrediction
            layout={layout}
            levels={levels}
            values={values}
            onDraw={(points) => setValues((before) => before.map((value, i) => points.find(([at]) => at === i)?.[1] ?? value))}
            label="Your curve"
            describeLevel={(level) => `p = ${level} %`}
          />
        )}
      />
      <LineChart
        series={errors}
        x={noise}
        y={percent}
        description="Errors over p"
        caption="Drawn and measured; two seeds did not fit"
        overlay={(layout) => (
          <>
            <DrawnDifference layout={layout} levels={levels} values={values} others={measured} />
            <DrawnLine layout={layout} levels={levels} values={values} />
            <SeedDots layout={layout} groups={groups} colour="--unseen" />
          </>
        )}
      />
      <div style={{ display: 'grid', gap: '0.5rem', inlineSize: '10rem' }}>
        <SeedStrip seeds={[8, 9, 11].map((at, seed) => ({ seed, at, hollow: false }))} end={40} colour="--truth" />
        <SeedStrip seeds={[22, 37, 40].map((at, seed) => ({ seed, at, hollow: at === 40 }))} end={40} colour="--lie" />
      </div>
    </div>
  )
}

const bandEpochs: XAxis = { kind: 'sqrt', label: 'epochs', domain: [0, 20] }
const bandRoom: PlotRoom = { ticks: ['100 %'], labels: ['the truth'] }

export function Bands() {
  const [cursor, setCursor] = useState<number | null>(null)
  return (
    <BandChart
      at={[0, 1, 5, 20]}
      bands={[
        { id: 'lie', label: 'the lie', ground: '--wall-lie-ground', ink: '--lie', shares: [0.1, 0.1, 0.5, 1] },
        { id: 'neither', label: 'neither', ground: '--raised', ink: '--soft-ink', shares: [0.8, 0.2, 0.1, 0] },
        { id: 'truth', label: 'the truth', ground: '--wall-truth-ground', ink: '--truth', shares: [0.1, 0.7, 0.4, 0] },
      ]}
      beside={{ name: 'without dropout', at: [0, 5, 16], shares: [0.1, 0.6, 1] }}
      x={bandEpochs}
      description="What the mislabelled digits answer, over epochs."
      caption={<strong>What the mislabelled digits answer</strong>}
      cursor={cursor}
      onCursor={setCursor}
      mark={5}
      readOut="below"
      room={bandRoom}
    />
  )
}

export function Tables() {
  return <ChartTable series={underWay} x={sqrtEpochs} y={percent} caption="Accuracy by epoch" />
}
