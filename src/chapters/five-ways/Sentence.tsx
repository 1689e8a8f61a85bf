// Who came in when, in a sentence; and how good the reader's order was, and the paper's.
import { Fragment } from 'react'
import { conditions, parseOrder } from '../../experiment/five-ways.ts'
import { pairsInOrder } from '../../maths/orderings.ts'
import { useActions, useRoteState } from '../../store/react.tsx'
import { counted, plural } from '../shared/words.ts'
import { ConditionName } from './ConditionCell.tsx'
import { arrival, orderHere, type Race, type Racer, racerOf, tooCloseToCall } from './figures.ts'

export function Sentence({ race }: { race: Race }) {
  const isHidden = useRoteState((state) => state.raceGuess === null)
  const { progress, state, title, racers } = race
  const known = racers.filter(({ point }) => point.runs.length > 0).sort((a, b) => (arrival(a) < arrival(b) ? -1 : 1))
  return (
    <p className="outcome" aria-live={progress.underWay ? 'off' : 'polite'}>
      {isHidden ? (
        <>The same {counted(state.n)} images in five ways, one after the other with less to learn from. Say first what you expect.</>
      ) : known.length === 0 ? (
        <>
          {progress.underWay ? 'The first networks are being trained' : 'Nothing has been trained yet. To come'}:{' '}
          {plural(progress.total, ['network', 'networks'])}, five conditions, {plural(state.seeds, ['seed', 'seeds'])} each.
        </>
      ) : (
        <>
          {title} knows {counted(state.n)} images by heart:{' '}
          {known.map((racer, place) => (
            <Fragment key={racer.condition.id}>
              {place === 0 ? '' : ', '}
              <ConditionName condition={racer.condition} /> {arrivalText(racer, place === 0)}
            </Fragment>
          ))}
          {known.length < racers.length ? ' …' : '.'}
        </>
      )}
    </p>
  )
}

function arrivalText(racer: Racer, isFirst: boolean): string {
  const epochs = arrival(racer)
  if (!Number.isFinite(epochs)) return 'not always'
  return isFirst ? `after ${Number(epochs.toFixed(1))} epochs` : `${Number(epochs.toFixed(1))}`
}

/** Stands under the figure once the order is known. */
export function Verdict({ race }: { race: Race }) {
  const { guessRace } = useActions()
  const text = useRoteState((state) => state.raceGuess)
  const guess = parseOrder(text)
  const order = orderHere(race)
  if (text === null) return null
  const arrivals = (id: (typeof conditions)[number]['id']) => arrival(racerOf(race, id))
  const yours = guess && pairsInOrder(guess, arrivals)
  const papers = pairsInOrder(
    conditions.map(({ id }) => id),
    arrivals,
  )
  const close = order ? tooCloseToCall(order) : []
  return (
    <div className="race-verdict">
      <p>
        {order && yours ? (
          <>
            You had <strong>{yours.right}</strong> of {yours.total} pairs in the order of these runs, the paper’s order has {papers.right}.{' '}
          </>
        ) : order ? (
          <>
            The paper’s order has <strong>{papers.right}</strong> of {papers.total} pairs as these runs do.{' '}
          </>
        ) : null}
        {order && close.length > 0 ? (
          <>
            Too close to call, since their seeds overlap:{' '}
            {close.map(([one, other], index) => (
              <Fragment key={one.condition.id}>
                {index === 0 ? '' : '; '}
                <ConditionName condition={one.condition} /> and <ConditionName condition={other.condition} />
              </Fragment>
            ))}
            .{' '}
          </>
        ) : null}
        <button type="button" className="text-button" onClick={() => guessRace(null)}>
          {guess ? 'guess again' : 'let me guess first'}
        </button>
      </p>
      <p className="soft sans race-note">
        * One published reproduction of the paper’s figure, a single seed on CIFAR-10: training loss below 0.1 after{' '}
        {conditions.map(({ reproducedSteps }) => `${reproducedSteps.toFixed(1)}k`).join(', ')} steps.
      </p>
    </div>
  )
}
