// The gallery's examples, one function each.

import { type ReactNode, useState } from 'react'
import { ChartTable } from '../../src/charts/ChartTable.tsx'
import { DigitImage } from '../../src/charts/DigitImage.tsx'
import { DigitWall } from '../../src/charts/DigitWall.tsx'
import { FilterGrid } from '../../src/charts/FilterGrid.tsx'
import { LineChart } from '../../src/charts/LineChart.tsx'
import type { XAxis, YAxis } from '../../src/charts/line-series.ts'
import { WallLegend } from '../../src/charts/WallLegend.tsx'
import { exampleDigits, exampleStates, fixed } from './example-digits.ts'
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

const images = exampleDigits(1000)
const early = exampleStates(1000, 0.4, 0.8, 0.2)
const clean = exampleStates(1000, 0, 0.6, 0)
const legend = [
  { state: 'lie', label: 'answers our lie' },
  { state: 'truth', label: 'still answers the truth' },
  { state: 'neither', label: 'told a lie, answers neither' },
  { state: 'as-told', label: 'label true, learned', count: 486 },
  { state: 'unlearned', label: 'not yet' },
] as const
const filters = Float32Array.from({ length: 24 * 784 }, (_, i) => {
  const filter = Math.floor(i / 784)
  const x = (i % 28) - 14
  const y = (Math.floor(i / 28) % 28) - 14
  return Math.exp(-(x * x + y * y) / 60) * Math.sin(x * Math.cos(filter) * 0.5 + y * Math.sin(filter) * 0.5) + 0.3 * (fixed(i, 3) - 0.5)
})
const describe = (index: number) => `image ${index + 1}`

function Walls() {
  const [inspected, setInspected] = useState<number | null>(87)
  return (
    <div className="pair">
      <div>
        <DigitWall
          images={images}
          states={early}
          label="Training images"
          describe={describe}
          inspected={inspected}
          onInspect={setInspected}
          caption={<strong>What we told it</strong>}
        />
        <WallLegend entries={legend} />
      </div>
      <DigitWall
        images={images}
        states={clean}
        label="Training images"
        describe={describe}
        inspected={null}
        onInspect={setInspected}
        caption="p = 0, under way"
      />
      <div style={{ display: 'grid', gridTemplateColumns: '8rem 8rem', gap: '1rem' }}>
        <DigitImage image={images.subarray(784, 2 * 784)} description="a 7" />
        <DigitImage image={images.subarray(784, 2 * 784)} description="a 7" pixelated ground="--wall-lie-ground" ink="--wall-lie-ink" />
      </div>
      <FilterGrid weights={filters} count={24} height={28} width={28} columns={8} description="24 filters" />
    </div>
  )
}

export const sections: { name: string; Example: () => ReactNode }[] = [
  { name: 'line charts', Example: Runs },
  { name: 'number axes', Example: Numbers },
  { name: 'walls', Example: Walls },
  { name: 'tables', Example: () => <ChartTable series={underWay} x={sqrtEpochs} y={percent} caption="Accuracy by epoch" /> },
]
