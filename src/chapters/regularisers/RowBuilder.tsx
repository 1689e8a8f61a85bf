// Toggles that build a row; it joins the table, or leaves it again.
import { useState } from 'react'
import { Button } from '../../controls/Button.tsx'
import { Toggle } from '../../controls/Toggle.tsx'
import {
  codeOf,
  idleReason,
  mostRows,
  type Row,
  regularisers,
  rowsText,
  rowTitle,
  withRegulariser,
} from '../../experiment/chapters/regularisers.ts'
import { useSweepActions } from '../kit/use-sweep.ts'
import type { Results } from './results.ts'

export function RowBuilder({ results: { rows, shown, state } }: { results: Results }) {
  const { change } = useSweepActions('regularisers')
  const [row, setRow] = useState<Row>([])
  const all = rows.map((one) => one.row)
  const isThere = all.some((one) => codeOf(one) === codeOf(row))
  const changeRows = (next: readonly Row[], show: number) => change({ rows: rowsText(next), shown: Math.max(1, show) })
  const idle = row.flatMap((id) => {
    const reason = idleReason(state, id)
    return reason ? [`${regularisers.find((one) => one.id === id)?.title} changes nothing here: ${reason}.`] : []
  })
  return (
    <fieldset className="row-builder">
      <legend className="control-label sans">another row</legend>
      {regularisers.map(({ id, title }) => (
        <Toggle key={id} label={title} checked={row.includes(id)} onChange={(on) => setRow(withRegulariser(row, id, on))} />
      ))}
      <div className="row-ways">
        <Button kind="quiet" disabled={isThere || all.length >= mostRows} onClick={() => changeRows([...all, row], all.length + 1)}>
          {isThere ? `“${rowTitle(row, state)}” is there` : `Add “${rowTitle(row, state)}”`}
        </Button>
        <Button
          kind="quiet"
          disabled={all.length < 2}
          onClick={() =>
            changeRows(
              all.filter((one) => one !== shown?.row),
              state.shown - 1,
            )
          }
        >
          Remove “{shown?.title}”
        </Button>
      </div>
      {regularisers.some(({ id }) => idleReason(state, id)) ? (
        <span className="row-idle soft sans" aria-live="polite">
          {idle.join(' ')}
        </span>
      ) : null}
    </fieldset>
  )
}
