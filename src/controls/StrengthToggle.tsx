// Something that is on or off, with how strong it is beside its name: the number can be set before it is switched on.
import type { ReactNode } from 'react'
import { NumberField } from './NumberField.tsx'
import './strength-toggle.css'
import { Toggle } from './Toggle.tsx'

export interface StrengthToggleProps {
  readonly label: ReactNode
  /** Names the field of the number: `dropout, strength`. */
  readonly fieldLabel: string
  readonly isOn: boolean
  readonly strength: number
  readonly format: (strength: number) => string
  /** Reads what was typed; throws an Error whose message is shown. */
  readonly parse: (text: string) => number
  /** Stands behind the number: `px`. */
  readonly unit?: string
  readonly onSwitch: (isOn: boolean) => void
  readonly onStrength: (strength: number) => void
}

export function StrengthToggle({ label, fieldLabel, isOn, strength, format, parse, unit, onSwitch, onStrength }: StrengthToggleProps) {
  return (
    <div className="strength-toggle sans">
      <Toggle label={label} checked={isOn} onChange={onSwitch} />
      <NumberField label={fieldLabel} hideLabel value={strength} format={format} parse={parse} onCommit={onStrength} />
      {unit === undefined ? null : <span className="soft">{unit}</span>}
    </div>
  )
}
