// The table behind the picture: a row for each combination, the paper's rows below it. A row that is pressed is drawn.
import { oneDecimal } from '../../words/numbers.ts'
import { inPercent, percentOneDecimal } from '../../words/percents.ts'
import { accuracyOf } from '../../words/spreads.ts'
import { SpreadCaption } from '../kit/SpreadCaption.tsx'
import { SpreadValue } from '../kit/SpreadValue.tsx'
import './row-table.css'
import { labelsName } from './chart-words.ts'
import { epochsGiven, epochsText, isFitted, randomLearning } from './learning.ts'
import { paperRowsOf } from './paper-rows.ts'
import type { Results, RowPoint, RowResults } from './results.ts'
import { useRows } from './use-rows.ts'

const labelsOf = ['true', 'middle', 'random'] as const

export function RowTable({ results: { rows, shown, state, levels } }: { results: Results }) {
  const { show } = useRows()
  const spreads = rows.flatMap(({ points }) => points.flatMap((point) => [point.trainAccuracy, point.testError]))
  return (
    <div className="row-table">
      <table className="sans">
        <SpreadCaption spreads={spreads}>Learned by heart (epochs until all are known, else %), and unseen images, %</SpreadCaption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              on (press one to draw it)
            </th>
            {levels.map((level) => (
              <th key={level} scope="colgroup" colSpan={2} className={level === 0 ? 'truth' : 'lie'}>
                {labelsName(level)}
              </th>
            ))}
          </tr>
          <tr>
            {labelsOf.flatMap((kind) => [
              <th key={`${kind} told`} scope="col">
                by heart
              </th>,
              <th key={`${kind} unseen`} scope="col">
                unseen
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.title} data-shown={one === shown}>
              <th scope="row">
                <button
                  type="button"
                  className="row-name"
                  data-stops={one.row.includes('early-stopping')}
                  aria-pressed={one === shown}
                  onClick={() => show(one.row)}
                >
                  {one.title}
                </button>
              </th>
              {one.points.flatMap((point, index) => [
                <td key={`${labelsOf[index]} told`}>
                  {index === 2 ? <LearnedRandom row={one} state={state} /> : <Learned point={point} />}
                </td>,
                <td key={`${labelsOf[index]} unseen`} className="unseen">
                  <SpreadValue spread={accuracyOf(point.testError)} text={inPercent} />
                </td>,
              ])}
            </tr>
          ))}
        </tbody>
        <tbody className="paper-rows">
          <tr>
            <th scope="rowgroup" colSpan={7}>
              the paper’s, {paperRowsOf(state.model)[0]?.network} on CIFAR-10, one run each: training and test accuracy, %
            </th>
          </tr>
          {paperRowsOf(state.model).map(({ on, clean, noisy }) => (
            <tr key={on}>
              <th scope="row">{on}</th>
              {[...clean, null, null, ...noisy].map((value, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a value is its column
                <td key={column}>{value ?? '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.some(({ row }) => row.includes('early-stopping')) ? (
        <p className="row-note soft sans">
          † Epochs of the images that are not held out. By heart: where training ended. Unseen: with the weights that early stopping keeps.
        </p>
      ) : null}
    </div>
  )
}

/** With random labels, what the first seed came to that was given more epochs stands first where the others knew too little. */
function LearnedRandom({ row, state }: { row: RowResults; state: Results['state'] }) {
  const learned = randomLearning(row)
  const [, , random] = row.points
  if (learned === null || learned.point === random) return <Learned point={random} />
  const { kind, point } = learned
  return (
    <>
      {kind === 'later' ? oneDecimal(point.fitEpoch.mean ?? 0) : inPercent(point.trainAccuracy.mean ?? 0)}
      {kind === 'later' ? null : <span className="soft">%</span>}
      <span className="soft row-some">
        one seed{kind === 'later' ? '' : `, ${epochsText(epochsGiven(point, state))}`}; {percentOneDecimal(random.trainAccuracy.mean ?? 0)}{' '}
        after {epochsText(state.epochs)}
      </span>
    </>
  )
}

/** Epochs where all seeds came to know all; else the share that was reached. */
function Learned({ point }: { point: RowPoint }) {
  const { fitEpoch, trainAccuracy, runs } = point
  if (isFitted(point)) return <SpreadValue spread={fitEpoch} text={oneDecimal} />
  return (
    <>
      <SpreadValue spread={trainAccuracy} text={inPercent} />
      {runs.length > 0 ? <span className="soft">%</span> : null}
      {fitEpoch.n > 0 ? (
        <span className="soft row-some">
          {fitEpoch.n} of {runs.length} fit: {oneDecimal(fitEpoch.mean ?? 0)}
        </span>
      ) : null}
    </>
  )
}
