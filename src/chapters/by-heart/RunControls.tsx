// p, and the one act of the figure.
import { Slider } from '../../controls/Slider.tsx'
import { parsePercent } from '../../experiment/fields/percent.ts'
import { memoryProblem } from '../../experiment/runs/memory.ts'
import { runFields } from '../../experiment/runs/run-fields.ts'
import { secondsExpected } from '../../store/device.ts'
import { useActions, useDataset, usePlace, useRoteState } from '../../store/react.tsx'
import { durationText } from '../../words/durations.ts'
import { percentText } from '../../words/percents.ts'
import { NotedButton } from '../kit/NotedButton.tsx'
import { isRunning, useIsDone, useIsPaced, usePhase } from './use-bench.ts'

export function CorruptionSlider() {
  const { setRunField, releaseCorruption } = useActions()
  const corruption = usePlace('by-heart').corruption
  return (
    <Slider
      label={runFields.corruption.label}
      value={corruption}
      min={0}
      max={1}
      step={0.01}
      format={percentText}
      parse={parsePercent}
      colour="--lie"
      onInput={(value) => setRunField('corruption', value)}
      onCommit={releaseCorruption}
    />
  )
}

/** The one act of the figure: start, stop what has been started, or catch up with a run that is shown slowly. Once it is done, watching it again comes first. */
export function TrainButton({ onStart }: { readonly onStart: () => void }) {
  const { start, stop, pace } = useActions()
  const underWay = isRunning(usePhase())
  const spec = usePlace('by-heart')
  const set = useDataset(spec.dataset)
  const seconds = secondsExpected(
    useRoteState((state) => state.device),
    spec,
    set,
  )
  const fits = memoryProblem(spec, set) === null
  const isPaced = useIsPaced()
  const isDone = useIsDone()
  return (
    <div className="train">
      {isPaced ? (
        <NotedButton kind="primary" label="At full speed" onClick={() => pace(null)} />
      ) : underWay ? (
        <NotedButton kind="primary" label="Stop" onClick={stop} />
      ) : (
        <NotedButton
          kind={isDone ? 'quiet' : 'primary'}
          label="Train"
          note={`, ${fits ? durationText(seconds) : 'too large'}`}
          disabled={!fits}
          onClick={() => {
            onStart()
            start()
          }}
        />
      )}
    </div>
  )
}
