// The five beside each other: the reader's order, the reproduction's, ours; every seed's epochs, and what is left for unseen images.

import { SeedStrip } from '../../charts/strip/SeedStrip.tsx'
import { Term } from '../../controls/Term.tsx'
import { conditions } from '../../experiment/chapters/five-ways.ts'
import { oneDecimal } from '../../words/numbers.ts'
import { inPercent } from '../../words/percents.ts'
import { accuracyOf } from '../../words/spreads.ts'
import { SpreadCaption } from '../kit/SpreadCaption.tsx'
import { SpreadValue } from '../kit/SpreadValue.tsx'
import './standings.css'
import { ConditionCell } from './ConditionCell.tsx'
import { conditionStyles } from './condition-styles.ts'
import { type Race, type Racer, type Ranked, rankedHere, standingOf } from './race.ts'
import { raceEnd } from './race-end.ts'
import { useGuess } from './use-orders.ts'

/** Rows in the order of these runs as soon as each condition has a result; until then in the reproduction's. */
export function Standings({ race }: { race: Race }) {
  const guess = useGuess(race.model)
  const end = raceEnd(race)
  return (
    <table className="standings sans">
      <SpreadCaption spreads={race.racers.map(({ point }) => point.testError)}>In which order the five conditions are fitted</SpreadCaption>
      <thead>
        <tr>
          <th scope="col">as the network sees it</th>
          {guess ? <th scope="col">you</th> : null}
          <th scope="col" className="standing-place">
            repro&shy;duc&shy;tion<sup>*</sup>
          </th>
          <th scope="col">here</th>
          <th scope="col" className="standing-epochs">
            <Term name="epoch">epochs</Term>, each <Term name="seed" /> a dot
            <span className="strip-ends" aria-hidden="true">
              <span>0</span>
              <span>{end}</span>
            </span>
          </th>
          <th scope="col">unseen right,&nbsp;%</th>
        </tr>
      </thead>
      <tbody>
        {rankedHere(race).map(({ racer, places }) => (
          <tr key={racer.condition.id}>
            <th scope="row">
              <ConditionCell condition={racer.condition} />
            </th>
            {guess ? <td>{guess.indexOf(racer.condition.id) + 1}</td> : null}
            <td>{conditions.indexOf(racer.condition) + 1}</td>
            <td>
              <strong>{placesText(places)}</strong>
            </td>
            <td className="standing-epochs">
              <Epochs racer={racer} most={race.state.epochs} />
              <Strip racer={racer} end={end} />
            </td>
            <td className="unseen">
              <SpreadValue spread={accuracyOf(racer.point.testError)} text={inPercent} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** `2`, or `3–5` where seeds overlap. */
function placesText(places: Ranked['places']): string {
  if (places === null) return '–'
  const [first, last] = places
  return first === last ? String(first) : `${first}–${last}`
}

function Strip({ racer: { condition, point }, end }: { racer: Racer; end: number }) {
  const seeds = point.runs.flatMap(({ seed, epochs, fitEpoch, testAccuracy }) =>
    testAccuracy === null ? [] : [{ seed, at: fitEpoch ?? epochs, hollow: fitEpoch === null }],
  )
  return <SeedStrip seeds={seeds} end={end} colour={conditionStyles[condition.id].colour} />
}

function Epochs({ racer, most }: { racer: Racer; most: number }) {
  const { runs, fitEpoch } = racer.point
  switch (standingOf(racer)) {
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
