// Moves wall, sentence, weights and curves through the epochs of the run together.
import { Button } from '../../controls/Button.tsx'
import { Slider } from '../../controls/Slider.tsx'
import { useActions, useRoteState } from '../../store/react.tsx'
import { epochText } from '../../words/numbers.ts'
import { evaluationOf } from './shown-evaluation.ts'
import { useShownRuns } from './shown-runs.ts'
import { isRunning, usePhase } from './use-bench.ts'
import { useReplay } from './use-replay.ts'

export function Scrubber() {
  const { scrub } = useActions()
  const { record } = useShownRuns()
  const scrubbed = useRoteState((state) => state.workbench.scrubbed)
  const underWay = isRunning(usePhase())
  const seed = record && record.spec.seeds > 1 ? ` · seed ${record.spec.seed}` : ''
  const snapshots = record?.snapshots ?? []
  const index = evaluationOf(record, scrubbed)?.index ?? 0
  const last = Math.max(0, snapshots.length - 1)
  const replay = useReplay(index, last, !underWay && last > 0)
  return (
    <div className="scrubber">
      <Slider
        label="epoch"
        value={index}
        min={0}
        max={Math.max(1, last)}
        step={1}
        disabled={last === 0}
        format={(at) => `${epochText(snapshots[at]?.epoch ?? 0)} of ${epochText(snapshots[last]?.epoch ?? 0)}${seed}`}
        onInput={(at) => {
          replay.hold()
          scrub(at === last ? null : at)
        }}
      />
      <Button kind="quiet" onClick={replay.isPlaying ? replay.hold : replay.play} disabled={underWay || last === 0}>
        {replay.isPlaying ? 'Hold' : 'Replay'}
      </Button>
      <Button
        kind="quiet"
        onClick={() => {
          replay.hold()
          scrub(null)
        }}
        disabled={scrubbed === null}
      >
        {underWay ? 'Live' : 'Last'}
      </Button>
    </div>
  )
}
