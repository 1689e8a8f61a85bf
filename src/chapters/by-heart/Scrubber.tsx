// Moves wall, sentence, weights and curves through the epochs of the run together.
import { Button } from '../../controls/Button.tsx'
import { Slider } from '../../controls/Slider.tsx'
import { useActions, useRoteState } from '../../store/react.tsx'
import { computedRecord } from '../../store/workbench.ts'
import { secondsText } from '../../words/durations.ts'
import { epochText } from '../../words/numbers.ts'
import { evaluationOf } from './shown-evaluation.ts'
import { useShownRuns } from './shown-runs.ts'
import { isRunning, useIsDone, useIsPaced, usePhase } from './use-bench.ts'
import { useReplay } from './use-replay.ts'

interface ScrubberProps {
  /** How long the last slow showing took, ms; null where there was none. */
  readonly shownMs: number | null
}

export function Scrubber({ shownMs }: ScrubberProps) {
  const { scrub } = useActions()
  const { record } = useShownRuns()
  const scrubbed = useRoteState((state) => state.workbench.scrubbed)
  const isPaced = useIsPaced()
  const isDone = useIsDone()
  const underWay = isRunning(usePhase()) || isPaced
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
      <Button kind={isDone ? 'primary' : 'quiet'} onClick={replay.isPlaying ? replay.hold : replay.play} disabled={underWay || last === 0}>
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
      <TimeTaken shownMs={shownMs} />
    </div>
  )
}

/** What the run took, and how much longer it was shown: nobody shall think that it is slow. */
function TimeTaken({ shownMs }: ScrubberProps) {
  const isPaced = useIsPaced()
  const record = useRoteState(computedRecord)
  const trained = record?.ending?.kind === 'complete' ? `trained in ${secondsText(record.elapsedMs)}` : null
  return (
    <span className="time-taken soft sans">
      {trained}
      {trained === null ? null : isPaced ? ', shown slowly' : shownMs === null ? null : `, shown in ${secondsText(shownMs)}`}
    </span>
  )
}
