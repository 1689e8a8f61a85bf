// One of a few: a row of radio buttons, or a list that opens where there are too many for a row.

import { type ReactNode, useId } from 'react'
import './choice.css'

export interface ChoiceOption<V extends string> {
  readonly value: V
  readonly label: string
}

export interface ChoiceProps<V extends string> {
  readonly label: ReactNode
  readonly options: readonly ChoiceOption<V>[]
  readonly value: V
  readonly onChange: (value: V) => void
  readonly as?: 'row' | 'list'
  readonly disabled?: boolean
}

export function Choice<V extends string>({ label, options, value, onChange, as = 'row', disabled = false }: ChoiceProps<V>) {
  const id = useId()
  const choose = (chosen: string) => {
    const option = options.find((one) => one.value === chosen)
    if (option) onChange(option.value)
  }
  if (as === 'list')
    return (
      <div className="choice-list sans">
        <label className="control-label" htmlFor={id}>
          {label}
        </label>
        <select id={id} value={value} disabled={disabled} onChange={(event) => choose(event.currentTarget.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    )
  return (
    <fieldset className="choice sans" disabled={disabled}>
      <legend className="control-label">{label}</legend>
      <div className="choice-row">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={(event) => choose(event.currentTarget.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
