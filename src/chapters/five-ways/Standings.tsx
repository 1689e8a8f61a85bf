// The five beside each other: the reader's order, the reproduction's, ours; epochs, and what is left for unseen images.
import type { ReactNode } from 'react'
import { conditions, parseOrder } from '../../experiment/five-ways.ts'
import type { Spread } from '../../experiment/result.ts'
import { useRoteState } from '../../store/react.tsx'
import { ConditionCell } from './ConditionCell.tsx'
import { orderHere, type Race } from './figures.ts'

/** Rows in the order of these runs as soon as each condition has a result; until then in the reproduction's. */
export function Standings({ race }: { race: Race }) {
  const guess = parseOrder(useRoteState((state) => state.raceGuess))
  const order = orderHere(race)
  return (
    <table className="standings sans">
      <caption className="visually-hidden">In which order the five conditions are fitted</caption>
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
        {(order ?? race.racers).map(({ condition, point }, place) => (
          <tr key={condition.id}>
            <th scope="row">
              <ConditionCell condition={condition} />
            </th>
            {guess ? <td>{guess.indexOf(condition.id) + 1}</td> : null}
            <td>{conditions.indexOf(condition) + 1}</td>
            <td>
              <strong>{order ? place + 1 : '–'}</strong>
            </td>
            <td>
              {point.runs.length > point.fitEpoch.n ? (
                <span className="soft">
                  {point.runs.length - point.fitEpoch.n} of {point.runs.length} not in {race.state.epochs}
                </span>
              ) : (
                withDeviation(point.fitEpoch)
              )}
            </td>
            <td className="unseen">{withDeviation(correct(point.testError))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const correct = ({ mean, sd, n }: Spread): Spread => ({
  mean: mean === null ? null : 100 * (1 - mean),
  sd: sd === null ? null : 100 * sd,
  n,
})

/** `31.3 ± 4.5`; a dash where nothing is known. */
function withDeviation({ mean, sd }: Spread): ReactNode {
  if (mean === null) return '–'
  return (
    <>
      {mean.toFixed(1)}
      {sd === null ? null : <span className="soft"> ±&nbsp;{sd.toFixed(1)}</span>}
    </>
  )
}
