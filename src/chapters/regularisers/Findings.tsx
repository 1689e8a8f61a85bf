// What the table says so far, in three sentences.
import { useAnswer } from '../../store/react.tsx'
import { findingsOf } from './findings.ts'
import type { Results } from './results.ts'

export function Findings({ results }: { results: Results }) {
  const isHidden = useAnswer('regularisers') === null
  return (
    <ol className="findings" aria-label="What the table says">
      {(isHidden ? [] : findingsOf(results)).map(({ about, text }) => (
        <li key={about}>
          <strong>{about}</strong>
          {text}
        </li>
      ))}
    </ol>
  )
}
