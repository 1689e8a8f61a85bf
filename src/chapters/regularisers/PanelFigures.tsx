// The figures below a panel: how the labels were learned and what unseen images are answered, with the row's regularisers and with all off.
import { useDataset } from '../../store/react.tsx'
import { percentOneDecimal } from '../../words/percents.ts'
import { atMost } from '../../words/rounding.ts'
import { unseenOf } from './gains.ts'
import { isFitted, randomLearning } from './learning.ts'
import type { Results, RowPoint, RowResults } from './results.ts'

interface PanelFiguresProps {
  readonly results: Results
  readonly point: RowPoint
  /** With all off; null where that is what is shown. */
  readonly against: RowPoint | null
  readonly isHidden: boolean
}

export function PanelFigures({ results: { plain, shown, state }, point, against, isHidden }: PanelFiguresProps) {
  const noun = useDataset(state.dataset).noun[1]
  const columns = against ? [point, against] : [point]
  const rowOf = (one: RowPoint) => (one === point ? shown : plain)
  const known = (text: (one: RowPoint) => string) =>
    columns.map((one, column) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: with and without, in this order
      <td key={column}>{isHidden ? '?' : text(one)}</td>
    ))
  return (
    <table className="panel-figures sans">
      <thead>
        <tr>
          <td />
          <th scope="col">{against ? 'with' : plain.title}</th>
          {against ? <th scope="col">{plain.title}</th> : null}
        </tr>
      </thead>
      <tbody data-row={shown.title}>
        <tr>
          <th scope="row">by heart</th>
          {known((one) => learnedText(one, rowOf(one)))}
        </tr>
        <tr className="unseen">
          <th scope="row">unseen {noun}</th>
          {known((one) => (unseenOf(one) === null ? '–' : percentOneDecimal(unseenOf(one) ?? 0)))}
        </tr>
      </tbody>
    </table>
  )
}

/** `all, epoch 37`; where the first seed was given more and needs it, `all, epoch 664` or `82.1 %, epoch 512` of it alone; else the share that was reached. */
function learnedText(point: RowPoint, row: RowResults): string {
  const { fitEpoch, trainAccuracy } = point
  if (isFitted(point) && fitEpoch.mean !== null) return `all, epoch ${atMost(fitEpoch.mean, 0)}`
  const learned = point === row.points[2] ? randomLearning(row) : null
  if (learned?.kind === 'later' && learned.point.fitEpoch.mean !== null) return `all, epoch ${atMost(learned.point.fitEpoch.mean, 0)}`
  const last = point === row.points[2] ? row.long?.curves[0]?.at(-1) : undefined
  if (last && last.epoch > Math.max(0, ...point.runs.map(({ epochs }) => epochs)))
    return `${percentOneDecimal(last.trainAccuracy)}, epoch ${atMost(last.epoch, 0)}`
  return trainAccuracy.mean === null ? '–' : percentOneDecimal(trainAccuracy.mean)
}
