// What the runs are computed on: the backend, the others' speeds, and a choice of one's own.
import { Choice } from '../controls/Choice.tsx'
import { Disclosure } from '../controls/Disclosure.tsx'
import { type BackendName, backendNames } from '../experiment/backend.ts'
import { useActions, useRoteState } from '../store/react.tsx'

const titles: Readonly<Record<BackendName, string>> = { webgpu: 'WebGPU', webgl: 'WebGL', wasm: 'WebAssembly', cpu: 'plain JavaScript' }

export function BackendBadge() {
  const { chooseBackend } = useActions()
  const running = useRoteState((state) => state.record?.backend)
  const next = useRoteState((state) => state.backend)
  const override = useRoteState((state) => state.override)
  const timings = useRoteState((state) => state.timings)
  const isRunning = backendNames.find((name) => name === running)
  return (
    <Disclosure summary={<>Computed on {titles[isRunning ?? next]}</>}>
      <table className="backends sans">
        <caption>One training step of the default network, measured on this machine</caption>
        <tbody>
          {timings.map(({ backend, msPerStep, reason }) => (
            <tr key={backend}>
              <th scope="row">{titles[backend]}</th>
              <td>{msPerStep === null ? reason : `${msPerStep.toPrecision(2)} ms`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {timings.length === 0 ? <p className="soft sans">Not measured yet: that happens while the page idles.</p> : null}
      <Choice
        as="list"
        label="next run on"
        options={[{ value: 'fastest', label: 'the fastest' }, ...backendNames.map((value) => ({ value, label: titles[value] }))]}
        value={override ?? 'fastest'}
        onChange={(value) => chooseBackend(value === 'fastest' ? null : (value as BackendName))}
      />
    </Disclosure>
  )
}
