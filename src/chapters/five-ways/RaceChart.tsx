// Figure 1a: the five curves racing, and the choices of what is drawn.

import { useMemo } from 'react'
import { type FinishMark, FinishMarks } from '../../charts/line-chart/FinishMarks.tsx'
import { LineChart } from '../../charts/line-chart/LineChart.tsx'
import { LineKey } from '../../charts/line-chart/LineKey.tsx'
import type { XAxis, YAxis } from '../../charts/line-chart/line-series.ts'
import { Choice } from '../../controls/Choice.tsx'
import { Term } from '../../controls/Term.tsx'
import { conditions, fiveWaysFields } from '../../experiment/chapters/five-ways.ts'
import { optionsOf } from '../../experiment/fields/field.ts'
import { modelTitle } from '../../experiment/networks/models.ts'
import { useActions, usePlace, useRoteState } from '../../store/react.tsx'
import { useHighlighted } from '../kit/highlight.ts'
import { bandText } from '../kit/point-curve.ts'
import { compared } from './compared.ts'
import { conditionStyles } from './condition-styles.ts'
import { arrival, type Race } from './race.ts'
import { raceEnd } from './race-end.ts'
import { raceSeries } from './race-series.ts'
import { useOrders } from './use-orders.ts'

/** In nats: guessing blindly costs 2.3. */
const leastTop = 3

export function RaceChart({ race }: { race: Race }) {
  const runs = useRoteState((state) => state.runs)
  const isHidden = useOrders().isGuessing
  const { state, title } = race
  const quantity = state.curve
  const { series, drawn } = useMemo(
    // Without runs the names stay, so that the frame does not move when curves come.
    () => raceSeries(race, isHidden ? new Map() : runs, quantity),
    [race, runs, quantity, isHidden],
  )
  const end = raceEnd(
    race,
    series.map(({ points }) => points.x[points.x.length - 1] ?? 0),
  )
  const top = Math.ceil(
    Math.max(leastTop, ...series.flatMap(({ points, band }) => Array.from(band?.high ?? points.y).filter(Number.isFinite))),
  )
  const x = useMemo((): XAxis => ({ kind: 'linear', label: 'epochs', domain: [0, end] }), [end])
  const y = useMemo((): YAxis => (quantity === 'loss' ? { kind: 'number', domain: [0, top] } : { kind: 'percent' }), [quantity, top])
  const finishes = isHidden ? [] : finishesOf(race)
  const what = quantity === 'loss' ? 'Training loss' : 'Training accuracy'
  return (
    <LineChart
      series={series}
      isKeyed
      overlay={(layout) => <FinishMarks layout={layout} marks={finishes} />}
      x={x}
      y={y}
      highlight={useHighlighted()}
      caption={
        <>
          <strong>{what}</strong>
          {quantity === 'loss' ? (
            <>
              , <Term name="nats" />
            </>
          ) : (
            ', %'
          )}{' '}
          · {title}
          {bandText(drawn, state.seeds)}
        </>
      }
      description={`${what} over epochs for the five conditions, ${title}. The table above has each one's epochs.`}
      empty={isHidden ? 'The race is drawn here once you have given your order.' : 'The race will be drawn here.'}
    />
  )
}

/** Where every image is known: a mean over the seeds, of those that all of them fitted. */
const finishesOf = ({ racers }: Race): FinishMark[] =>
  racers.flatMap((racer) => {
    const at = arrival(racer)
    return Number.isFinite(at) ? [{ id: racer.condition.id, x: at, colour: conditionStyles[racer.condition.id].colour }] : []
  })

/** The names of the curves where no table stands beside them. */
export function RaceKey() {
  return (
    <p className="race-key sans" aria-hidden="true">
      {conditions.map((condition) => (
        <span key={condition.id}>
          <LineKey {...conditionStyles[condition.id]} /> {condition.title}
        </span>
      ))}
    </p>
  )
}

/** Between the networks that the chapter compares, and another one that the settings may have chosen. What is being trained goes on. */
export function NetworkChoice() {
  const { setField } = useActions()
  const { model } = usePlace('five-ways')
  const offered = new Set([...compared.map((one) => one.model), model])
  return (
    <Choice
      label={fiveWaysFields.model.label}
      options={[...offered].map((value) => ({ value, label: modelTitle(value) }))}
      value={model}
      onChange={(value) => setField('five-ways', 'model', value)}
    />
  )
}

export function CurveChoice() {
  const { setField } = useActions()
  return (
    <Choice
      label={fiveWaysFields.curve.label}
      options={optionsOf(fiveWaysFields.curve)}
      value={usePlace('five-ways').curve}
      onChange={(value) => setField('five-ways', 'curve', value)}
    />
  )
}
