// The five beside each other: the reader's order, the reproduction's, ours; epochs, and what is left for unseen images.
import { conditions } from '../../experiment/chapters/five-ways.ts'
import { oneDecimal } from '../../words/numbers.ts'
import { inPercent } from '../../words/percents.ts'
import { accuracyOf } from '../../words/spreads.ts'
import { SpreadCaption } from '../kit/SpreadCaption.tsx'
import { SpreadValue } from '../kit/SpreadValue.tsx'
import { ConditionCell } from './ConditionCell.tsx'
import { type Race, type Racer, rankedHere, standingOf } from './race.ts'
import { useGuess } from './use-guess.ts'

/** Rows in the order of these runs as soon as each condition has a result; until then in the reproduction's. */
export function Standings({ race }: { race: Race }) {
  const guess = useGuess()
  return (
    <table className="standings sans">
      <SpreadCaption spreads={race.racers.map(({ point }) => point.testError)}>In which order the five conditions are fitted</SpreadCaption>
      <thead>
        <tr>
          <th scope="col">as the network sees it</th>
          {guess ? <th scope="col">you</th> : null}
          <th scope="col">
            paper<sup>*</sup>
          </th>
          <th scope="col">here</th>
          <th scope="col">epochs</th>
          <th scope="col">unseen right, %</th>
        </tr>
      </thead>
      <tbody>
        {rankedHere(race).map(({ racer, rank }) => (
          <tr key={racer.condition.id}>
            <th scope="row">
              <ConditionCell condition={racer.condition} />
            </th>
            {guess ? <td>{guess.indexOf(racer.condition.id) + 1}</td> : null}
            <td>{conditions.indexOf(racer.condition) + 1}</td>
            <td>
              <strong>{rank ?? '–'}</strong>
            </td>
            <td>
              <Epochs racer={racer} most={race.state.epochs} />
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
