// How far something has come.

import { useId } from 'react'
import './progress.css'

export interface ProgressBarProps {
  readonly label: string
  /** 0-1; null while it is not known. */
  readonly value: number | null
  /** What stands at its right end, e.g. `about 2 s left`. */
  readonly note?: string
}

export function ProgressBar({ label, value, note }: ProgressBarProps) {
  const id = useId()
  return (
    <div className="progress sans">
      <label htmlFor={id}>{label}</label>
      <progress id={id} max={1} value={value ?? undefined} />
      <span>{note}</span>
    </div>
  )
}
