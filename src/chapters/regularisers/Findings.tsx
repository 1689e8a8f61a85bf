// What the table says so far, row against row.
import { useAnswer } from '../../store/react.tsx'
import { findingsOf } from './findings.ts'
import type { Results } from './results.ts'

export function Findings({ results }: { results: Results }) {
  const isHidden = useAnswer('regularisers') === null
  if (isHidden) return null
  const findings = findingsOf(results)
  if (findings.length === 0) return results.progress.underWay ? <div className="findings-room" /> : null
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
