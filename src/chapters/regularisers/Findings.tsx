// What the table says so far, row against row.
import { useAnswer } from '../../store/react.tsx'
import type { Figures } from './figures.ts'
import { findingsOf } from './findings.ts'

export function Findings({ figures }: { figures: Figures }) {
  const isHidden = useAnswer('regularisers') === null
  if (isHidden) return null
  const findings = findingsOf(figures)
  if (findings.length === 0) return figures.progress.underWay ? <div className="findings-room" /> : null
  return (
    <div className="findings-room">
      <ul className="findings" aria-label="What the table says">
        {findings.map(({ about, text }) => (
          <li key={about}>
            <strong>{about}</strong>
            {text}
          </li>
        ))}
      </ul>
    </div>
  )
}
