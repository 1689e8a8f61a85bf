// Who came in when, in a sentence; before that, the question.

import { Fragment } from 'react'
import { Term } from '../../controls/Term.tsx'
import { plural, seedsText } from '../../words/counts.ts'
import { counted } from '../../words/numbers.ts'
import { ConditionName } from './ConditionCell.tsx'
import { Happening } from './Happening.tsx'
import { type Outcome, outcomeOf } from './outcome.ts'
import type { Race, Racer } from './race.ts'
import { useOrders } from './use-orders.ts'

export function Sentence({ race }: { race: Race }) {
  const { isGuessing } = useOrders()
  const { progress, state } = race
  const outcome = outcomeOf(race)
  return (
    <p className="outcome" aria-live={progress.underWay ? 'off' : 'polite'}>
      {isGuessing ? (
        <>
          All five are trained until the network answers each of its {counted(state.n)} images as told.{' '}
          <strong>
            Which is known <Term name="by heart" /> first, which last?
          </strong>{' '}
          Put them in order.
        </>
      ) : outcome === null ? (
        <>
          {progress.underWay ? <Happening race={race} /> : 'Nothing has been trained yet. To come: '}
          {plural(progress.total, ['network', 'networks'])}, five ways, {seedsText(state.seeds)} each.
        </>
      ) : (
        <>
          <Happening race={race} />
          <Known race={race} outcome={outcome} />
        </>
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
          {soFar ? 'So far' : `${title} knows ${counted(state.n)} images by heart`}:{' '}
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
