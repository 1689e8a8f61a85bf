// What the wall's shades and marks mean, with how many images are in each state.

import { counted } from '../../words/numbers.ts'
import { type WallState, wallLooks } from './wall-states.ts'
import './digit-wall.css'

export interface WallLegendEntry {
  readonly state: WallState
  readonly label: string
  readonly count?: number
}

export function WallLegend({ entries }: { readonly entries: readonly WallLegendEntry[] }) {
  return (
    <ul className="wall-legend sans">
      {entries.map(({ state, label, count }) => {
        const look = wallLooks.find((one) => one.state === state)
        return (
          look && (
            <li key={state}>
              <span
                className="wall-swatch"
                data-mark={look.mark}
                aria-hidden="true"
                style={{ background: `var(${look.ground})`, color: `var(${look.ink})` }}
              />
              {label}
              {count !== undefined && <strong>{counted(count)}</strong>}
            </li>
          )
        )
      })}
    </ul>
  )
}
