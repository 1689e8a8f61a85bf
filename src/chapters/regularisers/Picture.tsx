// The chapter's one picture: a row's curves over those with all off, for true labels, some random ones, and random ones alone.
import { useMemo, useState } from 'react'
import { LineChart } from '../../charts/line-chart/LineChart.tsx'
import type { XAxis, YAxis } from '../../charts/line-chart/line-series.ts'
import { useAnswer, useDataset } from '../../store/react.tsx'
import { capitalised } from '../../words/counts.ts'
import { bandText } from '../kit/point-curve.ts'
import { endOfAxis, labelsName } from './chart-words.ts'
import { isFitted } from './learning.ts'
import { PanelFigures } from './PanelFigures.tsx'
import type { Results, RowResults } from './results.ts'
import { comparedSeries, stopNotes } from './row-series.ts'

const y: YAxis = { kind: 'percent' }

export function Picture({ results }: { results: Results }) {
  const { shown, plain, levels, state } = results
  const isHidden = useAnswer('regularisers') === null
  const noun = useDataset(state.dataset).noun[1]
  const [cursor, setCursor] = useState<number | null>(null)
  const panels = useMemo(
    () =>
      levels.map((level, index) => {
        const { title, points, long } = shown
        const against = shown === plain ? null : { title: plain.title, point: plain.points[index] as RowResults['points'][0] }
        const point = points[index] as RowResults['points'][0]
        const longer = index === 2 && isFitted(point) === false ? long : null
        const series = isHidden ? [] : comparedSeries({ title, point }, against, noun, longer)
        const isOver = [point, against?.point].every((one) => !one || one.runs.length === state.seeds)
        return {
          level,
          point,
          against: against?.point ?? null,
          series,
          x: { kind: 'sqrt', label: 'epochs', domain: [0, endOfAxis(series, isOver)] } satisfies XAxis,
          notes: isHidden ? [] : stopNotes(point),
        }
      }),
    [shown, plain, levels, noun, isHidden, state.seeds],
  )
  const drawn = Math.max(...panels.map(({ point }) => point.curves.length))
  return (
    <div className="panels">
      {panels.map(({ level, point, against, series, x, notes }) => (
        <section key={level} className="panel" aria-label={capitalised(labelsName(level))}>
          <LineChart
            series={series}
            x={x}
            y={y}
            notes={notes}
            cursor={cursor}
            onCursor={setCursor}
            readOut="below"
            caption={
              <>
                <strong className={level === 0 ? 'truth' : 'lie'}>{capitalised(labelsName(level))}</strong>
                {level === 0 ? ', accuracy %' : ''}
              </>
            }
            description={`Accuracy over epochs with ${labelsName(level)}: on the labels as told and on unseen ${noun}, ${shown.title}${against ? ` and ${plain.title}` : ''}. The figures stand below.`}
            empty={isHidden ? 'after your answer' : 'in training'}
          />
          <PanelFigures results={results} point={point} against={against} isHidden={isHidden} />
        </section>
      ))}
      <p className="panels-key soft sans">
        {isHidden ? '' : shown === plain ? capitalised(plain.title) : `Bold: ${shown.title}; thin: ${plain.title}`}
        {isHidden ? '' : bandText(drawn, state.seeds)}
      </p>
    </div>
  )
}
