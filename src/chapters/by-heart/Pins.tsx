// Images that the reader keeps in sight, each with what it answers at the moment that is shown.
import { ImageTile } from '../../charts/wall/ImageTile.tsx'
import { wallLooks } from '../../charts/wall/wall-states.ts'
import type { Answers } from '../../experiment/runs/run-events.ts'
import { describeImage } from './image-story.ts'
import { imageOf, type LabelledImages } from './labelled-images.ts'

/** More would not fit beside a story. */
export const mostPins = 6

/** The pins with one more, the oldest leaving when there are too many, or without it where it is one of them. */
export const togglePin = (pins: readonly number[], image: number): readonly number[] =>
  pins.includes(image) ? pins.filter((other) => other !== image) : [...pins, image].slice(-mostPins)

interface PinsProps {
  readonly pins: readonly number[]
  readonly labelled: LabelledImages
  readonly answers: Answers | undefined
  /** Of every image, as the wall shows them. */
  readonly codes: Uint8Array
  readonly classes: readonly string[]
  readonly onPin: (image: number) => void
  readonly onInspect: (image: number | null) => void
}

export function Pins({ pins, labelled, answers, codes, classes, onPin, onInspect }: PinsProps) {
  return (
    <ul className="pins sans" aria-label="Kept in sight">
      {pins.map((image) => {
        const look = wallLooks[codes[image] as number]
        const answer = answers ? classes[answers.predicted[image] as number] : undefined
        return (
          <li key={image}>
            <button
              type="button"
              aria-label={`${describeImage(labelled, answers, image, classes)}: let go`}
              onClick={() => {
                onInspect(null)
                onPin(image)
              }}
              onPointerEnter={() => onInspect(image)}
              onPointerLeave={() => onInspect(null)}
              onFocus={() => onInspect(image)}
              onBlur={() => onInspect(null)}
            >
              <span aria-hidden="true">
                <ImageTile
                  image={imageOf(labelled, image)}
                  shape={labelled.shape}
                  description=""
                  {...(look ? { ground: look.ground, ink: look.ink } : {})}
                />
              </span>
              <span style={{ color: look && codes[image] !== 0 ? `var(${look.ink})` : 'inherit' }}>{answer ?? '–'}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
