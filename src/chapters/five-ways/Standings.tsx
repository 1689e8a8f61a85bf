// The race itself, a lane for each of the five: how every seed comes to know all its images, who came in where, and what is left for unseen images.

import { useRef } from 'react'
import { RaceLane } from '../../charts/strip/RaceLane.tsx'
import { Term } from '../../controls/Term.tsx'
import { useRoteState } from '../../store/react.tsx'
import { counted, oneDecimal } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { SpreadCaption } from '../kit/SpreadCaption.tsx'
import { SpreadValue } from '../kit/SpreadValue.tsx'
import './standings.css'
import { ConditionCell } from './ConditionCell.tsx'
import { conditionStyles } from './condition-styles.ts'
import { laneOf } from './lanes.ts'
import { type Race, type Racer, type Ranked, rankedHere, standingOf } from './race.ts'
import { raceEnd } from './race-end.ts'
import { UnseenBar } from './UnseenBar.tsx'
import { useRowMoves } from './use-row-moves.ts'

/** Rows by their times as far as those are known, the others below them. */
export function Standings({ race }: { race: Race }) {
  const runs = useRoteState((state) => state.runs)
  const table = useRef<HTMLTableElement>(null)
  const ranked = rankedHere(race)
  const lanes = new Map(race.racers.map((racer) => [racer, laneOf(race, racer, runs)]))
  const end = raceEnd(
    race,
    [...lanes.values()].flat().map(({ points }) => points.at(-1)?.[0] ?? 0),
  )
  const step = end > 60 ? 20 : 10
  useRowMoves(table, ranked.map(({ racer }) => racer.condition.id).join(' '))
  return (
    <table ref={table} className="standings sans">
      <SpreadCaption spreads={race.racers.map(({ point }) => point.testError)}>In which order the five are known by heart</SpreadCaption>
      <thead>
        <tr>
          <th scope="col">place</th>
          <th scope="col">as the network sees it</th>
          <th scope="col" className="standing-lane">
            images known; top line: <strong>all {counted(race.state.n)}</strong>
            <LaneAxis end={end} step={step} />
          </th>
          <th scope="col" className="standing-epochs">
            <Term name="epoch">epochs</Term> until all are known
          </th>
          <th scope="col" className="standing-unseen">
            unseen {race.set.noun[1]} right, %
          </th>
        </tr>
      </thead>
      <tbody>
        {ranked.map(({ racer, places }, index) => (
          <tr key={racer.condition.id} data-row={racer.condition.id}>
            <td className="standing-place">
              <Place places={places} provisional={standingOf(racer) === 'unknown' ? null : index + 1} />
            </td>
            <th scope="row">
              <ConditionCell condition={racer.condition} />
            </th>
            <td className="standing-lane">
              <RaceLane
                runners={(lanes.get(racer) ?? []).map(({ seed, points, fitEpoch, isOver }) => ({
                  id: seed,
                  points,
                  arrival: fitEpoch,
                  isRunning: !isOver && race.progress.underWay,
                }))}
                end={end}
                step={step}
                colour={conditionStyles[racer.condition.id].colour}
              />
            </td>
            <td className="standing-epochs">
              <Epochs racer={racer} most={race.state.epochs} known={lanes.get(racer)?.[0]?.points.at(-1)?.[1]} />
            </td>
            <td className="standing-unseen">
              <UnseenBar error={racer.point.testError} chance={1 / race.set.classes.length} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** `2`, or `3–5` where seeds overlap; before that can be told, a first order. */
function Place({ places, provisional }: { places: Ranked['places']; provisional: number | null }) {
  if (places === null) return <span className="soft">{provisional ?? '–'}</span>
  const [first, last] = places
  return <strong>{first === last ? String(first) : `${first}–${last}`}</strong>
}

function LaneAxis({ end, step }: { end: number; step: number }) {
  const shown = step * Math.ceil(end / step / 4)
  const ticks = Array.from({ length: Math.floor(end / shown) + 1 }, (_, index) => index * shown)
  return (
    <span className="lane-axis" aria-hidden="true">
      {ticks.map((at) => (
        <span key={at} style={{ insetInlineStart: `${(100 * at) / end}%` }}>
          {at}
        </span>
      ))}
    </span>
  )
}

interface EpochsProps {
  readonly racer: Racer
  readonly most: number
  /** Share of images that the first seed knows, before any has ended. */
  readonly known: number | undefined
}

function Epochs({ racer, most, known }: EpochsProps) {
  const { runs, fitEpoch } = racer.point
  switch (standingOf(racer)) {
    case 'unknown':
      return <span className="soft standing-note">{known === undefined ? 'waits' : `${percentText(known)} known`}</span>
    case 'partly':
      return (
        <span className="soft standing-note">
          {runs.length - fitEpoch.n} of {runs.length} not in {most}
        </span>
      )
    case 'never':
      return <span className="soft standing-note">not in {most}</span>
    case 'failed':
      return <span className="soft standing-note">ran away</span>
    default:
      return <SpreadValue spread={fitEpoch} text={oneDecimal} />
  }
}
