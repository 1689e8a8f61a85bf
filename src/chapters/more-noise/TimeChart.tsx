// Figure 1b: how much longer each network takes to fit, relative to its own time with true labels.
import { useMemo } from 'react'
import { LineChart } from '../../charts/line-chart/LineChart.tsx'
import type { YAxis } from '../../charts/line-chart/line-series.ts'
import type { PlotLayout } from '../../charts/line-chart/plot-layout.ts'
import { timesAsLong } from '../../words/numbers.ts'
import { ModelDots } from './ModelDots.tsx'
import { noiseAxis } from './noise-axis.ts'
import type { Results } from './results.ts'
import { timeGroups, timeSeries } from './time-series.ts'

/** The axis reaches at least so far, so that it stands still while points come. */
const leastRatio = 4

export function TimeChart({ results }: { results: Results }) {
  const { levels, models, progress } = results
  const isOver = progress.ended === progress.total
  const series = useMemo(() => timeSeries(results), [results])
  const places = useMemo(() => levels.map((level) => 100 * level), [levels])
  const most = Math.max(leastRatio, ...models.flatMap(({ times }) => times?.flatMap(({ seeds }) => seeds.map(({ ratio }) => ratio)) ?? []))
  const y = useMemo((): YAxis => ({ kind: 'number', domain: [0, Math.ceil(most)] }), [most])
  const overlay = (layout: PlotLayout) => (
    <ModelDots layout={layout} models={models} colour="--ink" groupsOf={(model) => timeGroups(model, places)} />
  )
  const last = models[0]?.times?.at(-1)
  return (
    <LineChart
      series={series}
      x={noiseAxis}
      y={y}
      overlay={overlay}
      caption={
        <>
          <strong>Epochs until every label is known</strong>, times those with true labels
        </>
      }
      description={`Epochs until every training image is answered as told, relative to true labels, over the share of random labels.${last?.ratio.mean == null ? '' : ` With all labels random ${last.atLeast ? 'at least ' : ''}${timesAsLong(last.ratio.mean)}.`}`}
      empty={
        models.some(({ times }) => times !== null)
          ? ''
          : isOver
            ? 'True labels were not fitted by every seed: there is no time to divide by.'
            : 'The times will be drawn here.'
      }
    />
  )
}
