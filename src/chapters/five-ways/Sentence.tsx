// Who came in when, in a sentence; and how good the reader's order was, and the paper's.
import { Fragment } from 'react'
import { conditions } from '../../experiment/chapters/five-ways.ts'
import { useActions, useAnswer } from '../../store/react.tsx'
import { plural, seedsText } from '../../words/counts.ts'
import { listed } from '../../words/lists.ts'
import { counted, oneDecimal } from '../../words/numbers.ts'
import { ConditionName } from './ConditionCell.tsx'
import type { Race, Racer } from './figures.ts'
import { judgementOf, type Outcome, outcomeOf } from './outcome.ts'
import { useGuess } from './use-guess.ts'

export function Sentence({ race }: { race: Race }) {
  const isHidden = useAnswer('five-ways') === null
  const { progress, state } = race
  const outcome = outcomeOf(race)
  return (
    <p className="outcome" aria-live={progress.underWay ? 'off' : 'polite'}>
      {isHidden ? (
        <>The same {counted(state.n)} images in five ways, one after the other with less to learn from. Say first what you expect.</>
      ) : outcome === null ? (
        <>
          {progress.underWay ? 'The first networks are being trained' : 'Nothing has been trained yet. To come'}:{' '}
          {plural(progress.total, ['network', 'networks'])}, five conditions, {seedsText(state.seeds)} each.
        </>
      ) : (
        <Known race={race} outcome={outcome} />
      )}
    </p>
  )
}

function Known({ race: { title, state }, outcome: { fitted, partly, never, failed, soFar } }: { race: Race; outcome: Outcome }) {
  const within = `within ${plural(state.epochs, ['epoch', 'epochs'])}`
  return (
    <>
      {fitted.length > 0 ? (
        <>
          {title} knows {counted(state.n)} images by heart
          {soFar ? ', so far' : ''}:{' '}
          {fitted.map(({ racer, epochs }, place) => (
            <Fragment key={racer.condition.id}>
              {place === 0 ? '' : ', '}
              <ConditionName condition={racer.condition} /> {place === 0 ? `after ${epochs} epochs` : epochs}
            </Fragment>
          ))}
          .{' '}
        </>
      ) : partly.length === 0 && never.length > 0 ? (
        <>
          {title} knows its {counted(state.n)} images by heart in none of these ways{soFar ? ' so far' : ''}.{' '}
        </>
      ) : null}
      {partly.map(({ racer, time }) => (
        <Fragment key={racer.condition.id}>
          <ConditionName condition={racer.condition} />: {time} {within}.{' '}
        </Fragment>
      ))}
      {never.length > 0 ? (
        <>
          Never {within}: <Names racers={never} />.{' '}
        </>
      ) : null}
      {failed.length > 0 ? (
        <>
          Could not be trained: <Names racers={failed} />.
        </>
      ) : null}
    </>
  )
}

function Names({ racers }: { racers: readonly Racer[] }) {
  return racers.map(({ condition }, index) => (
    <Fragment key={condition.id}>
      {index === 0 ? '' : ', '}
      <ConditionName condition={condition} />
    </Fragment>
  ))
}

/** Stands under the figure once the order is known. */
export function Verdict({ race }: { race: Race }) {
  const { giveAnswer } = useActions()
  const isHidden = useAnswer('five-ways') === null
  const guess = useGuess()
  if (isHidden) return null
  const { words, close } = judgementOf(race, guess)
  return (
    <div className="race-verdict">
      <p>
        {words ? `${words} ` : null}
        {close.length > 0 ? (
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
        <button type="button" className="text-button" onClick={() => giveAnswer('five-ways', null)}>
          {guess ? 'guess again' : 'let me guess first'}
        </button>
      </p>
      <p className="soft sans race-note">
        * One published reproduction of the paper’s figure, a single seed on CIFAR-10: training loss below 0.1 after{' '}
        {listed(
          conditions.map(({ reproducedSteps }) => `${oneDecimal(reproducedSteps)}k`),
          'and',
        )}{' '}
        steps.
      </p>
    </div>
  )
}
