// The results of one network as a table: a row for each level, with the mean and every seed.
import '../../charts/line-chart/chart-table.css'
import type { RelativeTime } from '../../experiment/chapters/relative-time.ts'
import type { SeedResult } from '../../experiment/runs/result.ts'
import { memoriserError } from '../../maths/memoriser.ts'
import type { Spread } from '../../maths/spread.ts'
import { useDataset } from '../../store/react.tsx'
import { oneDecimal } from '../../words/numbers.ts'
import { inPercent, percentOneDecimal, percentText } from '../../words/percents.ts'
import { decimals } from '../../words/rounding.ts'
import { spreadMeaning, spreadText, timeToFitText } from '../../words/spreads.ts'
import type { ModelResults, Results } from './results.ts'

interface TableProps {
  readonly results: Results
  readonly model: ModelResults
  /** The nearest neighbour's own error with true labels; null until it has been measured. */
  readonly neighbourError: number | null
}

export function Table({ results: { state, levels }, model: { title, points, times }, neighbourError }: TableProps) {
  const { classes, noun } = useDataset(state.dataset)
  const caption = `${title}: ${spreadMeaning(points.map(({ testError }) => testError.n)) || 'nothing measured yet'}, and each seed in their order`
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="chart-table sans" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">p</th>
            <th scope="col">fitted</th>
            <th scope="col">epochs to fit</th>
            <th scope="col">times p = 0</th>
            <th scope="col">errors on unseen {noun[1]}</th>
            <th scope="col">each seed</th>
            <th scope="col">memoriser</th>
          </tr>
        </thead>
        <tbody>
          {levels.map((level, index) => {
            const { runs, fitEpoch, testError } = points[index] ?? { runs: [], fitEpoch: nothing, testError: nothing }
            return (
              <tr key={level}>
                <th scope="row">{percentText(level)}</th>
                <td>
                  {fitEpoch.n} of {runs.length}
                </td>
                <td>{timeToFitText(fitEpoch, runs.length, oneDecimal)}</td>
                <td>{ratioText(times?.[index])}</td>
                <td>{spreadText(testError, percentOneDecimal)}</td>
                <td>{runs.map(errorText).join(' · ') || '–'}</td>
                <td>{neighbourError === null ? '–' : percentOneDecimal(memoriserError(level, neighbourError, classes.length))}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

const nothing: Spread = { mean: null, sd: null, n: 0 }

const errorText = ({ testAccuracy }: SeedResult): string => (testAccuracy === null ? '–' : inPercent(1 - testAccuracy))

function ratioText(time: RelativeTime | undefined): string {
  if (!time || time.ratio.mean === null) return '–'
  return `${time.atLeast ? 'at least ' : ''}${decimals(time.ratio.mean, 2)}`
}
