// The chapter's second picture: all rows side by side, how long each holds out against random labels and what it gets of unseen images.
import { useId, useMemo, useState } from 'react'
import { FilledLane, laneTicks } from '../../charts/strip/FilledLane.tsx'
import { seedsText } from '../../words/counts.ts'
import { counted } from '../../words/numbers.ts'
import { percentOneDecimal } from '../../words/percents.ts'
import { endOfAxis } from './chart-words.ts'
import { type Lane, lanesOf } from './race.ts'
import './race.css'
import { raceText, tipOf } from './race-words.ts'
import type { Results } from './results.ts'

export function Race({ results }: { results: Results }) {
  const { rows, plain, state, set } = results
  const [bet, setBet] = useState<string | null>(null)
  const lanes = useMemo(() => lanesOf({ rows, plain, state, set }), [rows, plain, state, set])
  const isDecided = lanes.every(({ isOver }) => isOver)
  const end = endOfAxis(lanes, isDecided)
  const noun = set.noun[1]
  return (
    <section className="race" aria-label="The race">
      <h2>Which comes nearest to stopping learning by heart?</h2>
      <p className="race-text" aria-live="polite">
        {isDecided || bet !== null ? null : 'Place a bet while they train. '}
        {raceText(lanes, bet, state.epochs).join(' ')}
      </p>
      <div className="race-head soft sans" aria-hidden="true">
        <span>random labels: a lane fills as they are learned</span>
        <span className="unseen">true labels: unseen {noun} right</span>
      </div>
      <ol className="race-lanes">
        {lanes.map((lane) => (
          <RaceLane key={lane.title} lane={lane} end={end} isOpen={!isDecided} bet={bet} onBet={setBet} noun={noun} />
        ))}
      </ol>
      <div className="race-axis soft sans" aria-hidden="true">
        <span className="race-ticks">
          {laneTicks(end).map(({ value, place }) => (
            <span key={value} style={{ insetInlineStart: `${place}%` }}>
              {counted(value)}
            </span>
          ))}
        </span>
      </div>
      <p className="race-note soft sans">
        Epochs along the axis, drawn closer together the later they are
        {state.seeds > 1
          ? `; each lane is the mean of ${seedsText(state.seeds)}, behind epoch ${counted(state.epochs)} the first seed alone`
          : ''}
        .
      </p>
    </section>
  )
}

interface RaceLaneProps {
  readonly lane: Lane
  readonly end: number
  /** Whether bets are taken. */
  readonly isOpen: boolean
  readonly bet: string | null
  readonly onBet: (title: string) => void
  readonly noun: string
}

function RaceLane({ lane, end, isOpen, bet, onBet, noun }: RaceLaneProps) {
  const { title, isPlain, points, finish, unseen } = lane
  const id = useId()
  const tip = tipOf(lane)
  const isBet = bet === title
  return (
    <li className="race-row" data-bet={isBet}>
      <span className="race-name sans">
        {isOpen && !isPlain ? (
          <label htmlFor={id}>
            <input id={id} type="radio" name="bet" checked={isBet} onChange={() => onBet(title)} />
            <span className="visually-hidden">bet on </span>
            {title}
          </label>
        ) : (
          title
        )}
        {isBet ? <span className="race-bet"> your bet</span> : null}
      </span>
      <FilledLane points={points} end={end} full={finish} word={tip} colour="--lie" />
      <span className="visually-hidden">
        {finish === null ? `random labels known: ${tip || 'none yet'}` : `all random labels known after ${tip}`}; unseen {noun} right:
      </span>
      <span className="race-unseen unseen sans">
        <span className="race-bar" aria-hidden="true" style={{ inlineSize: `${60 * (unseen ?? 0)}%` }} />
        {unseen === null ? '–' : percentOneDecimal(unseen)}
      </span>
    </li>
  )
}
