// The gallery's examples, one function each.

import { type ReactNode, useState } from 'react'
import { BandChart } from '../../src/charts/line-chart/BandChart.tsx'
import { ChartTable } from '../../src/charts/line-chart/ChartTable.tsx'
import { DrawnDifference, DrawnLine, type DrawnValues } from '../../src/charts/line-chart/DrawnLine.tsx'
import { DrawnPrediction } from '../../src/charts/line-chart/DrawnPrediction.tsx'
import { LineChart } from '../../src/charts/line-chart/LineChart.tsx'
import type { LineSeries, XAxis, YAxis } from '../../src/charts/line-chart/line-series.ts'
import type { PlotRoom } from '../../src/charts/line-chart/plot-layout.ts'
import { SeedDots } from '../../src/charts/line-chart/SeedDots.tsx'
import { SeedStrip } from '../../src/charts/strip/SeedStrip.tsx'
import { ImageLinePlot } from '../../src/charts/theorem/ImageLinePlot.tsx'
import { FilterGrid } from '../../src/charts/wall/FilterGrid.tsx'
import { ImageTile } from '../../src/charts/wall/ImageTile.tsx'
import { ImageWall } from '../../src/charts/wall/ImageWall.tsx'
import { WallLegend } from '../../src/charts/wall/WallLegend.tsx'
import { Button } from '../../src/controls/Button.tsx'
import { Choice } from '../../src/controls/Choice.tsx'
import { Disclosure } from '../../src/controls/Disclosure.tsx'
import { Notice } from '../../src/controls/Notice.tsx'
import { NumberField } from '../../src/controls/NumberField.tsx'
import { ProgressBar } from '../../src/controls/ProgressBar.tsx'
import { Question } from '../../src/controls/Question.tsx'
import { Slider } from '../../src/controls/Slider.tsx'
import { SortableList } from '../../src/controls/SortableList.tsx'
import { StrengthToggle } from '../../src/controls/StrengthToggle.tsx'
import { Toggle } from '../../src/controls/Toggle.tsx'
import { type ImageShape, valuesIn } from '../../src/maths/image-shape.ts'
import { exampleDigits, exampleStates, fixed } from './example-digits.ts'
import { examplePictures, exampleWaves, picture, wave } from './example-pictures.ts'
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

function Predictions() {
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

const digit: ImageShape = { height: 28, width: 28, channels: 1 }
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
const describeImage = (index: number) => `image ${index + 1}`

function Walls() {
  const [inspected, setInspected] = useState<number | null>(87)
  return (
    <div className="pair">
      <div>
        <ImageWall
          images={images}
          shape={digit}
          states={early}
          total={1000}
          label="Training images"
          describeImage={describeImage}
          inspected={inspected}
          onInspect={setInspected}
          caption={<strong>What we told it</strong>}
        />
        <WallLegend entries={legend} />
      </div>
      <ImageWall
        images={images}
        shape={digit}
        states={clean}
        total={1000}
        label="Training images"
        describeImage={describeImage}
        inspected={null}
        onInspect={setInspected}
        caption="p = 0, under way"
      />
      <div style={{ display: 'grid', gridTemplateColumns: '8rem 8rem', gap: '1rem' }}>
        <ImageTile image={images.subarray(784, 2 * 784)} shape={digit} description="a 7" />
        <ImageTile
          image={images.subarray(784, 2 * 784)}
          shape={digit}
          description="a 7"
          pixelated
          ground="--wall-lie-ground"
          ink="--wall-lie-ink"
        />
      </div>
      <FilterGrid weights={filters} count={24} shape={digit} columns={8} description="24 filters" />
    </div>
  )
}

const pictures = examplePictures(1000)
const waves = exampleWaves(300)
const colourFilters = Float32Array.from({ length: 24 * valuesIn(picture) }, (_, i) => {
  const filter = Math.floor(i / valuesIn(picture))
  const [x, y] = [(Math.floor(i / 3) % 32) - 16, (Math.floor(i / 96) % 32) - 16]
  const ripple = Math.sin(x * Math.cos(filter) * 0.4 + y * Math.sin(filter) * 0.4 + (filter % 3) * (i % 3))
  return Math.exp(-(x * x + y * y) / 90) * ripple + 0.3 * (fixed(i, 3) - 0.5)
})
const waveFilters = Float32Array.from(waves.subarray(0, 6 * valuesIn(wave)), (value, i) => value * (i % 7 === 0 ? -1 : 1))

/** Images on a line, every third with a changed label. */
const onLine = (all: Uint8Array, shape: ImageShape) => {
  const places = Array.from({ length: 120 }, (_, i) => i)
  return {
    x: Float64Array.from(places, (i) => i + 0.6 * fixed(i, 41)),
    y: Float64Array.from(places, (i) => Number(fixed(i, 42) < 0.2)),
    changed: Uint8Array.from(places, (i) => Number(i % 3 === 0)),
    order: Uint32Array.from(places),
    pictures: { images: all, shape, shown: 120 },
  }
}
const digitLine = onLine(images, digit)
const pictureLine = onLine(pictures, picture)
const waveLine = onLine(waves, wave)

/** Colours and oblongs: the first set as CIFAR-10 has it, the second two and a half times as wide as high. */
function Shapes() {
  const [inspected, setInspected] = useState<number | null>(41)
  const shared = { label: 'Training images', describeImage, inspected, onInspect: setInspected }
  return (
    <div className="pair">
      <div>
        <ImageWall {...shared} images={pictures} shape={picture} states={early} total={1000} caption="Colours, 32 by 32" />
        <WallLegend entries={legend} />
      </div>
      <ImageWall {...shared} images={waves} shape={wave} states={early.subarray(0, 300)} total={300} caption="Grey, 16 high and 40 wide" />
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 8rem))', gap: '1rem' }}>
        <ImageTile image={pictures.subarray(0, valuesIn(picture))} shape={picture} description="a disc" />
        <ImageTile image={pictures.subarray(0, valuesIn(picture))} shape={picture} description="a disc" pixelated />
        <ImageTile image={waves.subarray(0, valuesIn(wave))} shape={wave} description="a wave" pixelated />
      </div>
      <div style={{ display: 'grid', gap: '1rem' }}>
        <FilterGrid weights={colourFilters} count={24} shape={picture} columns={12} description="24 filters in colours" />
        <FilterGrid weights={waveFilters} count={6} shape={wave} columns={4} description="6 filters, wider than high" />
      </div>
    </div>
  )
}

function ImageLines() {
  const [highlighted, setHighlighted] = useState<number | null>(30)
  const shared = { highlighted, onHighlight: setHighlighted, description: '120 images on a line' }
  return (
    <div className="pair">
      {[digitLine, pictureLine, waveLine].map((line) => (
        <div key={line.pictures.shape.width} style={{ blockSize: '8rem' }}>
          <ImageLinePlot {...shared} {...line} />
        </div>
      ))}
    </div>
  )
}

const asPercent = (value: number) => `${Math.round(100 * value)}\u00a0%`
const parsePercent = (text: string) => {
  const value = Number(text.replace('%', '').trim()) / 100
  if (value >= 0 && value <= 1) return value
  throw new Error(`expected 0 to 100, got ${text}`)
}
const ignore = () => {}

function Controls() {
  const [corruption, setCorruption] = useState(0.4)
  const [committed, setCommitted] = useState(0.4)
  const [scale, setScale] = useState('sqrt')
  const [on, setOn] = useState(true)
  const [answer, setAnswer] = useState<string | null>(null)
  const [order, setOrder] = useState(['first', 'second', 'third'])
  return (
    <div style={{ display: 'grid', gap: '1.5rem' }}>
      <Question
        question="If every label were random, how many of these digits would the network get “right”?"
        answers={['about one in ten', 'about half', 'nearly all', 'every single one'].map((label) => ({ value: label, label }))}
        answer={answer}
        onAnswer={setAnswer}
        onSkip={ignore}
      />
      <SortableList label="From the first to the last" order={order} onOrder={setOrder} titleOf={(id) => id}>
        {(id) => id}
      </SortableList>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '1rem', alignItems: 'center' }}>
        <div style={{ flex: '1 1 20rem' }}>
          <Slider
            label="labels replaced at random"
            value={corruption}
            min={0}
            max={1}
            step={0.01}
            format={asPercent}
            onInput={setCorruption}
            onCommit={setCommitted}
            colour="--lie"
            parse={parsePercent}
          />
        </div>
        <Button kind="primary" onClick={ignore}>
          Train
        </Button>
      </div>
      <output>committed {asPercent(committed)}</output>
      <Slider label="epoch" value={9} min={0} max={23} step={1} format={String} onInput={ignore} />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.75rem' }}>
        <Button kind="quiet" onClick={ignore}>
          Step one batch
        </Button>
        <Button kind="primary" busy onClick={ignore}>
          Training
        </Button>
        <Button kind="quiet" disabled onClick={ignore}>
          Export
        </Button>
        <Toggle label="batch norm" checked={on} onChange={setOn} />
        <StrengthToggle
          label="weight decay"
          fieldLabel="weight decay, strength"
          isOn={on}
          strength={5e-4}
          format={String}
          parse={Number}
          onSwitch={setOn}
          onStrength={ignore}
        />
        <Toggle label="dropout" checked={!on} onChange={(checked) => setOn(!checked)} />
      </div>
      <Choice
        label="epochs"
        value={scale}
        onChange={setScale}
        options={['linear', 'sqrt', 'log'].map((value) => ({ value, label: value }))}
      />
      <Choice
        label="data"
        as="list"
        value="mnist"
        onChange={ignore}
        options={[
          { value: 'mnist', label: 'MNIST' },
          { value: 'cifar-10', label: 'CIFAR-10' },
        ]}
      />
      <NumberField label="learning rate" value={0.01} format={String} parse={Number} onCommit={ignore} />
      <ProgressBar label="Training" value={0.4} note="about 2 s left" />
      <Notice kind="note" onDismiss={ignore}>
        The link asked for 2,000 % of noise; <strong>corruption: expected 0 to 1, got 20</strong>. The default, 0, is used.
      </Notice>
      <Disclosure summary="Settings">
        <p>
          Of digits it has never seen it gets <span className="unseen">66 %</span> right; it still answers{' '}
          <span className="truth">the truth</span> where we <span className="lie">lied</span>, and{' '}
          <span className="construction">the construction</span> fits at <em>once</em>.
        </p>
      </Disclosure>
    </div>
  )
}

const bandEpochs: XAxis = { kind: 'sqrt', label: 'epochs', domain: [0, 20] }
const bandRoom: PlotRoom = { ticks: ['100 %'], labels: ['the truth'] }

function Bands() {
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

export const sections: { name: string; Example: () => ReactNode }[] = [
  { name: 'line charts', Example: Runs },
  { name: 'number axes', Example: Numbers },
  { name: 'bands', Example: Bands },
  { name: 'predictions', Example: Predictions },
  { name: 'walls', Example: Walls },
  { name: 'shapes of images', Example: Shapes },
  { name: 'image lines', Example: ImageLines },
  { name: 'controls', Example: Controls },
  { name: 'tables', Example: () => <ChartTable series={underWay} x={sqrtEpochs} y={percent} caption="Accuracy by epoch" /> },
]
