// Beside the empty chart: how to draw it, the same as a row of numbers, and the two ways on.
import { NumberField } from '../../controls/NumberField.tsx'
import { drawnAt } from '../../experiment/chapters/drawn-prediction.ts'
import { parsePercent } from '../../experiment/fields/percent.ts'
import { percentText } from '../../words/percents.ts'
import { atMost } from '../../words/rounding.ts'
import { TextButton } from '../kit/TextButton.tsx'
import { WaysOn } from '../kit/WaysOn.tsx'
import type { Results } from './results.ts'
import { useDrawing } from './use-drawing.ts'

export function Drawing({ results }: { results: Results }) {
  const { prediction, draw, handIn, skip, drawAgain } = useDrawing()
  const { levels, sweep, progress } = results
  const missing = levels.filter((level) => drawnAt(prediction, level) === undefined).length
  return (
    <section className="drawing" aria-label="Your curve">
      <p>
        <strong>Draw it in the chart</strong>: press on its left edge, where all labels are true, and draw to the right edge, where all are
        random.
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
      <WaysOn sweep={sweep} progress={progress} label="That is my curve" disabled={missing > 0} onGive={handIn} onSkip={skip} />
      <p className="soft sans" aria-live="polite">
        {missing === 0 ? (
          <>
            All points are set. <TextButton onClick={drawAgain}>draw it anew</TextButton>
          </>
        ) : missing === 1 ? (
          'One point is still to set.'
        ) : (
          `${missing} points are still to set.`
        )}
      </p>
    </section>
  )
}
