// A number to type: checked when it is left or entered, and never taken away while it is wrong.

import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import './number-field.css'

export interface NumberFieldProps {
  readonly label: ReactNode
  /** The label is for screen readers alone: the field's place says what it is. */
  readonly hideLabel?: boolean
  /** What it sets, in a sentence. */
  readonly help?: string
  readonly value: number
  readonly format: (value: number) => string
  /** Reads what was typed; throws an Error whose message is shown. */
  readonly parse: (text: string) => number
  readonly onCommit: (value: number) => void
  readonly disabled?: boolean
}

export function NumberField({ label, hideLabel = false, help, value, format, parse, onCommit, disabled = false }: NumberFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const show = (text: string | null, message: string | null) => {
    setTyped(text)
    setProblem(message)
  }
  const enter = () => {
    if (typed === null) return
    try {
      const next = parse(typed)
      show(null, null)
      if (next !== value) onCommit(next)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') enter()
    if (event.key === 'Escape' && typed !== null) {
      event.preventDefault()
      show(null, null)
    }
  }
  return (
    <div className="number-field sans">
      <label className={hideLabel ? 'visually-hidden' : 'control-label'} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? format(value)}
        disabled={disabled}
        aria-invalid={problem !== null}
        aria-describedby={help === undefined ? `${id}-problem` : `${id}-help ${id}-problem`}
        onChange={(event) => show(event.currentTarget.value, null)}
        onBlur={enter}
        onKeyDown={onKeyDown}
      />
      {help === undefined ? null : (
        <span id={`${id}-help`} className="number-help">
          {help}
        </span>
      )}
      <span id={`${id}-problem`} className="number-problem" role="alert">
        {problem}
      </span>
    </div>
  )
}
