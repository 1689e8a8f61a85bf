// What the runs are computed on: the backend, the others' speeds, and a choice of one's own.

import { useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { Choice } from '../controls/Choice.tsx'
import { Disclosure } from '../controls/Disclosure.tsx'
import { type BackendName, backendNames, backendTitles as titles } from '../experiment/runs/backend.ts'
import { isAnyTraining } from '../store/jobs.ts'
import { useActions, useRoteState } from '../store/react.tsx'
import { shownRecord } from '../store/workbench.ts'
import './backend-badge.css'
import { significant } from '../words/rounding.ts'

/** `measure` times the backends anew. */
export function BackendBadge({ measure }: { measure: () => Promise<void> }) {
  const [isMeasuring, setMeasuring] = useState(false)
  const isTraining = useRoteState(isAnyTraining)
  const { chooseBackend } = useActions()
  const running = useRoteState((state) => shownRecord(state)?.backend)
  const { backend: next, override, timings } = useRoteState((state) => state.device)
  const isRunning = backendNames.find((name) => name === running)
  const measureAgain = async () => {
    setMeasuring(true)
    await measure()
    setMeasuring(false)
  }
  return (
    <div className="backend-badge">
      <Disclosure summary={<>Computed on {titles[isRunning ?? next]}</>}>
        {timings.length === 0 ? (
          <p className="soft sans">Not measured yet: that happens while the page idles.</p>
        ) : (
          <table className="backends sans">
            <caption>One training step of the default network, measured on this machine</caption>
            <tbody>
              {timings.map(({ backend, msPerStep, reason }) => (
                <tr key={backend}>
                  <th scope="row">{titles[backend]}</th>
                  <td>{msPerStep === null ? reason : `${significant(msPerStep, 2)}\u00a0ms`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <div className="backend-choices">
          <Choice
            as="list"
            label="next run on"
            options={[{ value: 'fastest', label: 'the fastest' }, ...backendNames.map((value) => ({ value, label: titles[value] }))]}
            value={override ?? 'fastest'}
            onChange={(value) => chooseBackend(value === 'fastest' ? null : (value as BackendName))}
          />
          <Button kind="quiet" busy={isMeasuring} disabled={isTraining} onClick={() => void measureAgain()}>
            {isMeasuring ? 'Measuring' : timings.length === 0 ? 'Measure' : 'Measure again'}
          </Button>
        </div>
      </Disclosure>
    </div>
  )
}
