// A slider: label, track and value from one source, told while it moves and once when it rests.

import { type CSSProperties, useEffect, useEffectEvent, useId, useRef } from 'react'
import './slider.css'
import { NumberField } from './NumberField.tsx'

export interface SliderProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  /** The value in words, for eye and ear alike: `40 %`. */
  readonly format: (value: number) => string
  /** Called for every change, while dragging too. */
  readonly onInput: (value: number) => void
  /** Called once the value rests: at release, and soon after the last of a row of keys. */
  readonly onCommit?: (value: number) => void
  /** Colour of the track up to the value: the idea it stands for, e.g. `--lie`. */
  readonly colour?: `--${string}`
  /** Lets the value be typed as well; throws with a message for what it cannot be. */
  readonly parse?: (text: string) => number
  readonly disabled?: boolean
}

/** A row of keys is over after so long. */
const restMs = 200

export function Slider({
  label,
  value,
  min,
  max,
  step,
  format,
  onInput,
  onCommit,
  colour = '--ink',
  parse,
  disabled = false,
}: SliderProps) {
  const id = useId()
  const track = useRef<HTMLInputElement>(null)
  const commit = useEffectEvent((rested: number) => onCommit?.(rested))
  useEffect(() => {
    const input = track.current
    if (!input) return
    let timer: ReturnType<typeof setTimeout>
    let byKey = false
    const noteKey = (event: Event) => {
      byKey = event.type === 'keydown'
    }
    // The browser's own `change` (React's onChange is `input`): on release, or for each key.
    const rest = () => {
      clearTimeout(timer)
      if (byKey) timer = setTimeout(() => commit(input.valueAsNumber), restMs)
      else commit(input.valueAsNumber)
    }
    input.addEventListener('keydown', noteKey)
    input.addEventListener('pointerdown', noteKey)
    input.addEventListener('change', rest)
    return () => {
      clearTimeout(timer)
      input.removeEventListener('keydown', noteKey)
      input.removeEventListener('pointerdown', noteKey)
      input.removeEventListener('change', rest)
    }
  }, [])
  const choose = (typed: number) => {
    onInput(typed)
    onCommit?.(typed)
  }
  return (
    <div
      className="slider sans"
      style={{ '--slider-colour': `var(${colour})`, '--slider-share': (value - min) / (max - min || 1) } as CSSProperties}
    >
      <label className="control-label" htmlFor={id}>
        {label}
      </label>
      <input
        ref={track}
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        disabled={disabled}
        aria-valuetext={format(value)}
        onChange={(event) => onInput(event.currentTarget.valueAsNumber)}
      />
      {parse ? (
        <NumberField
          label={`${label}, typed`}
          hideLabel
          value={value}
          format={format}
          parse={parse}
          onCommit={choose}
          disabled={disabled}
        />
      ) : (
        <output className="slider-value" htmlFor={id}>
          {format(value)}
        </output>
      )}
    </div>
  )
}
