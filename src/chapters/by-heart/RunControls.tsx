// p, and what can be done with a run: start, pause, one batch, stop, another seed.
import { Button } from '../../controls/Button.tsx'
import { Slider } from '../../controls/Slider.tsx'
import { durationText, estimateSeconds } from '../../experiment/estimate.ts'
import { parseField } from '../../experiment/field.ts'
import { runFields } from '../../experiment/run-fields.ts'
import { useActions, useRoteState } from '../../store/react.tsx'
import { isUnderWay } from '../../store/state.ts'
import { percentText } from './words.ts'

/** Reads a typed p: `40` and `40 %` are percent, as the field shows them. */
const parsePercent = (text: string): number => parseField(runFields.corruption, String(Number(text.replace('%', '').trim()) / 100))

export function CorruptionSlider() {
  const { setField, releaseCorruption } = useActions()
  const corruption = useRoteState((state) => state.spec.corruption)
  return (
    <Slider
      label="labels replaced at random"
      value={corruption}
      min={0}
      max={1}
      step={0.01}
      format={percentText}
      parse={parsePercent}
      colour="--lie"
      onInput={(value) => setField('corruption', value)}
      onCommit={releaseCorruption}
    />
  )
}

export function RunButtons() {
  const { start, stop, pause, resume, step, newSeed } = useActions()
  const phase = useRoteState((state) => state.phase)
  const underWay = isUnderWay(phase)
  return (
    <div className="run-buttons">
      {underWay ? (
        <Button kind="primary" onClick={stop}>
          Stop
        </Button>
      ) : (
        <TrainButton onClick={start} />
      )}
      {phase === 'paused' ? (
        <Button kind="quiet" onClick={resume}>
          Go on
        </Button>
      ) : (
        <Button kind="quiet" onClick={pause} disabled={phase !== 'running'}>
          Pause
        </Button>
      )}
      <Button kind="quiet" onClick={step} disabled={phase !== 'paused'}>
        One batch
      </Button>
      <Button kind="quiet" onClick={newSeed} disabled={phase === 'idle'}>
        New seed
      </Button>
    </div>
  )
}

function TrainButton({ onClick }: { onClick: () => void }) {
  const spec = useRoteState((state) => state.spec)
  const stepMs = useRoteState((state) => state.timings.find(({ backend }) => backend === state.backend)?.msPerStep)
  return (
    <Button kind="primary" onClick={onClick}>
      Train<span className="button-note">, {durationText(estimateSeconds(spec, stepMs ?? undefined))}</span>
    </Button>
  )
}
