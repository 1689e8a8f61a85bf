// One shuffle for all against a new one for each: the same nine pixels of two images that look alike, followed to where they go.

import { type PointerEvent, type ReactNode, useMemo, useState } from 'react'
import type { Token } from '../../charts/figure/token.ts'
import { ImageTile } from '../../charts/wall/ImageTile.tsx'
import { type Condition, conditions } from '../../experiment/chapters/five-ways.ts'
import type { ImageShape } from '../../maths/image-shape.ts'
import { useDataset, usePlace } from '../../store/react.tsx'
import { TextButton } from '../kit/TextButton.tsx'
import { type SeenImage, useSample, useSeenImages } from './as-seen.ts'
import { ConditionName } from './ConditionCell.tsx'
import { conditionStyles } from './condition-styles.ts'
import { patchAt, placesOfMarked } from './marked-pixels.ts'
import './pixel-travel.css'

/** Where the mark stands one after another, in shares of width and height. */
const stations = [
  [0.5, 0.5],
  [0.56, 0.25],
  [0.42, 0.72],
] as const

const [original, shuffled, random] = (['true-labels', 'shuffled', 'random-pixels'] as const).map(
  (id) => conditions.find((one) => one.id === id) as Condition,
) as [Condition, Condition, Condition]

export function PixelTravel() {
  const { dataset, seed } = usePlace('five-ways')
  const { noun } = useDataset(dataset)
  const sample = useSample()
  const seen = { original: useSeenImages(original), shuffled: useSeenImages(shuffled), random: useSeenImages(random) }
  const [station, setStation] = useState(0)
  const [pointed, setPointed] = useState<readonly [number, number] | null>(null)
  const [x, y] = pointed ?? (stations[station] as (typeof stations)[number])
  const marks = useMemo(() => {
    if (!sample) return null
    const { shape, shown } = sample
    const patch = patchAt(x * shape.width - 0.5, y * shape.height - 0.5, shape)
    const places = (condition: 'shuffled' | 'random') =>
      placesOfMarked(condition, seed, shown.slice(0, 2), shape.width * shape.height, patch)
    return { original: [patch, patch], shuffled: places('shuffled'), random: places('random') }
  }, [sample, seed, x, y])
  const row = (kind: 'original' | 'shuffled' | 'random', colour: Token, head: ReactNode, text: string) => (
    <>
      <div className="travel-head">
        {head}
        <span className="soft">{text}</span>
      </div>
      {[0, 1].map((place) => (
        <MarkedImage
          key={`${kind} ${place}`}
          seen={seen[kind]?.[place]}
          marks={marks?.[kind][place] ?? []}
          colour={colour}
          onPoint={kind === 'original' ? setPointed : undefined}
        />
      ))}
    </>
  )
  return (
    <figure className="pixel-travel sans">
      <figcaption>
        <strong>Two shuffles that look the same, and are not.</strong> Here are two {noun[1]} that look alike. Follow nine pixels.{' '}
        <TextButton
          onClick={() => {
            setPointed(null)
            setStation((station + 1) % stations.length)
          }}
        >
          mark nine others
        </TextButton>
      </figcaption>
      <div className="travel-grid">
        {row('original', '--truth', <strong>as they are</strong>, 'point at one to move the mark')}
        {row('shuffled', conditionStyles.shuffled.colour, <ConditionName condition={shuffled} />, 'the nine go to the same places in both')}
        {row(
          'random',
          conditionStyles['random-pixels'].colour,
          <ConditionName condition={random} />,
          'the nine go to other places in each',
        )}
      </div>
    </figure>
  )
}

interface MarkedImageProps {
  readonly seen: SeenImage | undefined
  readonly marks: readonly number[]
  readonly colour: Token
  /** Takes where it is pointed at, in shares of width and height. */
  readonly onPoint: ((at: readonly [number, number]) => void) | undefined
}

function MarkedImage({ seen, marks, colour, onPoint }: MarkedImageProps) {
  const point = (event: PointerEvent<HTMLSpanElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    onPoint?.([(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height])
  }
  return (
    <span className="travel-image" data-points={onPoint !== undefined} onPointerDown={point} onPointerMove={point}>
      {seen ? (
        <>
          <ImageTile image={seen.image} shape={seen.shape} description={`an image of ${seen.truth}, nine of its pixels marked`} pixelated />
          <Marks marks={marks} shape={seen.shape} colour={colour} />
        </>
      ) : null}
    </span>
  )
}

function Marks({ marks, shape: { width, height }, colour }: { marks: readonly number[]; shape: ImageShape; colour: Token }) {
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" style={{ fill: `var(${colour})` }}>
      {marks.map((place) => (
        <rect key={place} x={(place % width) - 0.4} y={Math.floor(place / width) - 0.4} width="1.8" height="1.8" rx="0.4" />
      ))}
    </svg>
  )
}
