// The reader's curve against the first network's: by how many points, and where most.
import { drawnAt } from '../../experiment/chapters/drawn-prediction.ts'
import { percentOneDecimal, percentText, pointsText } from '../../words/percents.ts'
import { offBy } from './off-by.ts'
import { endedIn, failedIn, type Results } from './results.ts'
import { usePrediction } from './use-drawing.ts'

export function Distance({ results }: { results: Results }) {
  const { levels, models, progress } = results
  const first = models[0]
  const prediction = usePrediction()
  if (prediction.stage !== 'handed-in') return null
  const drawn = levels.map((level) => drawnAt(prediction, level))
  const off = offBy(levels, drawn, first?.points.map(({ testError }) => testError.mean) ?? [])
  if (!off) {
    const isHopeless = endedIn(results) > 0 && failedIn(results) === progress.total
    return <p className="sans">{isHopeless ? 'There is nothing to hold your curve against.' : 'Your curve waits for the first results.'}</p>
  }
  const { mean, known, worst } = off
  const isSame = percentText(worst.drawn) === percentText(worst.measured)
  const text = isSame ? percentOneDecimal : percentText
  return (
    <p className="noise-distance">
      Your curve is <strong>{pointsText(mean)}</strong> off on average
      {known < levels.length || !first?.isOver ? ` so far, at ${known} of ${levels.length} levels` : ''}, most at p&nbsp;=&nbsp;
      {percentText(worst.level)}: you drew {text(worst.drawn)}, it was <span className="unseen">{text(worst.measured)}</span>
      {isSame ? '' : worst.drawn < worst.measured ? ', so you thought too well of it there' : ', so it did better there than you thought'}.
    </p>
  )
}
