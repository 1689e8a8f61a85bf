// A slider: label, track and value from one source, told while it moves and once when it rests.

import { type CSSProperties, useId, useRef } from 'react'
import './slider.css'
import { NumberField } from './NumberField.tsx'
import { useRangeChanges } from './use-range-changes.ts'

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
  /** Colour of the track up to the value, by what it stands for, e.g. `--lie`. */
  readonly colour?: `--${string}`
  /** Lets the value be typed as well; throws with a message for what it cannot be. */
  readonly parse?: (text: string) => number
  readonly disabled?: boolean
}

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
  const onChange = useRangeChanges(track, onInput, onCommit)
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
        onChange={onChange}
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
        <output className="slider-value" htmlFor={id} translate="no">
          {format(value)}
        </output>
      )}
    </div>
  )
}
