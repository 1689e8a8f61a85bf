// Figure 1c: test error once the labels are fitted, over the share of random labels; drawn by the reader first, by the networks then.
import { useMemo } from 'react'
import { DrawnDifference, DrawnLine } from '../../charts/line-chart/DrawnLine.tsx'
import { DrawnPrediction } from '../../charts/line-chart/DrawnPrediction.tsx'
import { LineChart } from '../../charts/line-chart/LineChart.tsx'
import type { LineSeries, YAxis } from '../../charts/line-chart/line-series.ts'
import type { PlotLayout } from '../../charts/line-chart/plot-layout.ts'
import { drawnAt } from '../../experiment/chapters/drawn-prediction.ts'
import { percentText } from '../../words/percents.ts'
import { useHighlighted } from '../kit/highlight.ts'
import { drawnSeries, errorGroups, errorSeries } from './error-series.ts'
import { ModelDots } from './ModelDots.tsx'
import { noiseAxis } from './noise-axis.ts'
import type { Results } from './results.ts'
import { useDrawing } from './use-drawing.ts'
import { useNeighbourError } from './use-neighbour-error.ts'

const errorAxis: YAxis = { kind: 'percent' }

export function ErrorChart({ results }: { results: Results }) {
  const { prediction, draw } = useDrawing()
  const { state, levels, models } = results
  const noun = results.set.noun[1]
  const neighbourError = useNeighbourError(state)
  const isDrawing = prediction.stage === 'drawing'
  const places = useMemo(() => levels.map((level) => 100 * level), [levels])
  const drawn = useMemo(() => levels.map((level) => drawnAt(prediction, level)), [levels, prediction])
  const series = useMemo(() => {
    const all = errorSeries(results, neighbourError)
    return isDrawing ? all.map(withoutPoints) : [...drawnSeries(places, drawn), ...all]
  }, [results, neighbourError, isDrawing, places, drawn])
  const overlay = (layout: PlotLayout) => {
    if (isDrawing)
      return (
        <DrawnPrediction
          layout={layout}
          levels={places}
          values={drawn}
          onDraw={(points) => draw(points.map(([index, value]) => [levels[index] as number, value]))}
          label={`Your curve: errors on unseen ${noun}. Left and right choose a level, up and down set it`}
          describeLevel={(level) => `with ${percentText(level / 100)} of the labels random`}
        />
      )
    const measured = models[0]?.points.map(({ testError }) => testError.mean ?? undefined) ?? []
    return (
      <>
        <DrawnDifference layout={layout} levels={places} values={drawn} others={measured} />
        <DrawnLine layout={layout} levels={places} values={drawn} />
        <ModelDots layout={layout} models={models} colour="--unseen" groupsOf={(model) => errorGroups(model, places)} />
      </>
    )
  }

  const last = models[0]?.points.at(-1)?.testError.mean
  return (
    <LineChart
      series={series}
      x={noiseAxis}
      y={errorAxis}
      overlay={overlay}
      highlight={useHighlighted()}
      empty={isDrawing && drawn.every((value) => value === undefined) ? 'Draw here, from left to right →' : ''}
      caption={
        <>
          <strong>Errors on unseen {noun}</strong>, % · across: share <em>p</em> of random labels
        </>
      }
      description={
        isDrawing
          ? `An empty chart of the error on unseen ${noun} over the share of random labels, to draw a curve in.`
          : `Error on unseen ${noun} over the share of random labels, beside the nearest-neighbour memoriser and chance.${last == null ? '' : ` With all labels random ${percentText(last)}.`}`
      }
    />
  )
}

/** The same names without curves, so that the frame does not move when they come. */
const withoutPoints = (series: LineSeries): LineSeries => ({ ...series, points: { x: [], y: [] } })
