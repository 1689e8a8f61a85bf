// Examples of images: walls, tiles, filters, and images on a line.

import { useState } from 'react'
import { ImageLinePlot } from '../../src/charts/theorem/ImageLinePlot.tsx'
import { FilterGrid } from '../../src/charts/wall/FilterGrid.tsx'
import { ImageTile } from '../../src/charts/wall/ImageTile.tsx'
import { ImageWall } from '../../src/charts/wall/ImageWall.tsx'
import { WallLegend } from '../../src/charts/wall/WallLegend.tsx'
import { type ImageShape, valuesIn } from '../../src/maths/image-shape.ts'
import { exampleDigits, exampleStates, fixed } from './example-digits.ts'
import { examplePictures, exampleWaves, picture, wave } from './example-pictures.ts'

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

export function Walls() {
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
export function Shapes() {
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

export function ImageLines() {
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
