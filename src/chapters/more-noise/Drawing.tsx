// Beside the empty chart: how to draw, the same as a row of numbers, and the two ways on.
import { Button } from '../../controls/Button.tsx'
import { NumberField } from '../../controls/NumberField.tsx'
import { drawnAt } from '../../experiment/chapters/drawn-prediction.ts'
import { parsePercent } from '../../experiment/fields/percent.ts'
import { useActions } from '../../store/react.tsx'
import { durationText } from '../../words/durations.ts'
import { percentText } from '../../words/percents.ts'
import { atMost } from '../../words/rounding.ts'
import { useEstimate } from '../kit/use-estimate.ts'
import { useOtherSweep } from '../kit/use-other-sweep.ts'
import type { Figures } from './figures.ts'
import { useDrawing } from './use-drawing.ts'

export function Drawing({ figures }: { figures: Figures }) {
  const { startSweep } = useActions()
  const { prediction, draw, handIn, skip } = useDrawing()
  const seconds = useEstimate(figures.sweep)
  const { levels, sweep, progress } = figures
  const missing = levels.filter((level) => drawnAt(prediction, level) === undefined).length
  // Nothing starts where all is trained, or while another chapter trains.
  const startsNothing = useOtherSweep() !== null || progress.ended === progress.total
  return (
    <section className="drawing" aria-label="Your curve">
      <p>
        Each network is trained until it answers every label as told, wrong ones included. Then it is asked about images that it has never
        seen. <strong>Draw how many it will get wrong</strong>, from true labels on the left to all labels random on the right.
      </p>
      <fieldset className="drawing-numbers">
        <legend className="soft sans">or type it, in percent</legend>
        {levels.map((level) => (
          <NumberField
            key={level}
            label={`p = ${percentText(level)}`}
            value={drawnAt(prediction, level) ?? Number.NaN}
            format={(value) => (Number.isNaN(value) ? '' : atMost(100 * value, 1))}
            parse={parsePercent}
            onCommit={(value) => draw([[level, value]])}
          />
        ))}
      </fieldset>
      <div className="drawing-ways">
        <Button
          kind="primary"
          disabled={missing > 0}
          onClick={() => {
            handIn()
            if (!startsNothing) void startSweep(sweep)
          }}
        >
          <span>That is my curve{startsNothing ? null : <span className="button-note">: train, {durationText(seconds)}</span>}</span>
        </Button>
        <Button kind="quiet" onClick={skip}>
          Skip: just show me
        </Button>
      </div>
      <p className="soft sans" aria-live="polite">
        {missing === 0 ? 'All points are set.' : missing === 1 ? 'One point is still to set.' : `${missing} points are still to set.`}
      </p>
    </section>
  )
}
