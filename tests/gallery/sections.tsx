// The gallery's examples, one function each.

import { type ReactNode, useState } from 'react'
import { LineChart } from '../../src/charts/LineChart.tsx'
import type { XAxis, YAxis } from '../../src/charts/line-series.ts'
import { exampleConditions, exampleDescent, exampleRun } from './example-runs.ts'

const percent: YAxis = { kind: 'percent' }
const number: YAxis = { kind: 'number' }
const epochs = (kind: XAxis['kind']): XAxis => ({ kind, label: 'epochs', domain: [0, 23] })
const sqrtEpochs = epochs('sqrt')
const linearEpochs = epochs('linear')
const logEpochs = epochs('log')
const weights: XAxis = { kind: 'log', label: 'weights' }
const finished = exampleRun()
const underWay = exampleRun(5)
const conditions = exampleConditions()
const descent = exampleDescent()
const notes = [{ x: 500, y: 2.95, label: 'as many weights as examples', colour: '--ink' as const }]
const caption = (
  <>
    <strong>Accuracy</strong>, % · 3 seeds, band = lowest to highest
  </>
)

function Runs() {
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
    </div>
  )
}

function Numbers() {
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

export const sections: { name: string; Example: () => ReactNode }[] = [
  { name: 'line charts', Example: Runs },
  { name: 'number axes', Example: Numbers },
]
