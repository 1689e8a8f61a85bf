// Batch norm on and off in one chart, and what the curves say; drawn where the table has two rows that differ in it alone.
import { useMemo } from 'react'
import { LineChart } from '../../charts/line-chart/LineChart.tsx'
import type { XAxis, YAxis } from '../../charts/line-chart/line-series.ts'
import { useAnswer } from '../../store/react.tsx'
import { bandText } from '../kit/point-curve.ts'
import { endOfAxis, shortNoise } from './chart-words.ts'
import { normPair, normSentences } from './norm-pair.ts'
import type { Results } from './results.ts'
import { normSeries } from './row-series.ts'

const y: YAxis = { kind: 'percent' }

export function BatchNorm({ results }: { results: Results }) {
  const isHidden = useAnswer('regularisers') === null
  const { state, network, progress } = results
  const pair = useMemo(() => normPair(results), [results])
  const noise = shortNoise(state)
  const series = useMemo(() => (pair ? normSeries(pair.on, pair.off, noise) : []), [pair, noise])
  const farthest = endOfAxis(series, progress.ended === progress.total)
  const x = useMemo((): XAxis => ({ kind: 'linear', label: 'epochs', domain: [0, farthest] }), [farthest])
  if (!pair || isHidden) return null
  const { on, off } = pair
  const drawn = Math.max(...[on, off].flatMap(({ clean, noisy }) => [clean.curves.length, noisy.curves.length]))
  const ended = [on, off].flatMap(({ clean, noisy }) => [clean.runs.length, noisy.runs.length]).reduce((sum, count) => sum + count, 0)
  const sentences = normSentences(pair, noise, state.epochs)
  return (
    <section className="batch-norm" aria-label="Batch norm on and off">
      <LineChart
        series={series}
        x={x}
        y={y}
        caption={
          <>
            <strong>Batch norm on and off</strong>, {network}, the same learning rate of {state.learningRate}: labels as told, %
            {bandText(drawn, state.seeds)}
          </>
        }
        description={`Share of the training labels answered as told over epochs, ${network} with batch norm and without, true labels and ${noise}.`}
        empty="Both are drawn here, with true labels and with noisy ones."
      />
      <div className="batch-norm-words" aria-live="polite">
        {sentences.length === 0 ? (
          <p>What the curves say will stand here once networks with batch norm and without have ended.</p>
        ) : (
          sentences.map((sentence) => <p key={sentence}>{sentence}</p>)
        )}
        {sentences.length > 0 && ended < 4 * state.seeds ? (
          <p className="soft sans">
            So far: {ended} of {4 * state.seeds} networks have ended.
          </p>
        ) : null}
      </div>
    </section>
  )
}
