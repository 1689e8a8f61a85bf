// How good the reader's order was, and the reproduction's, of the pairs that these runs tell apart.
import { Fragment } from 'react'
import { conditions } from '../../experiment/chapters/five-ways.ts'
import { leastSamples } from '../../maths/orderings.ts'
import { useActions } from '../../store/react.tsx'
import { listed } from '../../words/lists.ts'
import { oneDecimal } from '../../words/numbers.ts'
import { TextButton } from '../kit/TextButton.tsx'
import { ConditionName } from './ConditionCell.tsx'
import { otherThan } from './compared.ts'
import { type Judgement, judgementOf } from './judgement.ts'
import type { Race } from './race.ts'
import { useGuess, useOrders } from './use-orders.ts'

/** More than so many close pairs are counted, not named. */
const mostNamed = 4

/** Stands under the table once the order is known. `onAskAgain`: the second race is to be guessed again, below the first. */
export function Verdict({ race, onAskAgain }: { race: Race; onAskAgain: () => void }) {
  const { setField } = useActions()
  const { second, askFirstAgain, askSecondAgain } = useOrders()
  const askAgain = () => {
    if (second !== race.model) return askFirstAgain()
    askSecondAgain()
    setField('five-ways', 'model', otherThan(second))
    onAskAgain()
  }
  const guess = useGuess(race.model)
  return (
    <div className="race-verdict">
      <p>
        <Judged judgement={judgementOf(race, guess)} seeds={race.state.seeds} />{' '}
        <TextButton onClick={askAgain}>{guess ? 'guess again' : 'let me guess first'}</TextButton>
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

function Judged({ judgement, seeds }: { judgement: Judgement; seeds: number }) {
  switch (judgement.kind) {
    case 'waiting':
      return seeds < leastSamples ? null : <>Orders are judged once each of the five has {leastSamples} seeds.</>
    case 'too-few':
      return <>There is no order to judge: with fewer than {leastSamples} seeds of each, chance alone tells too many pairs apart.</>
    case 'judged': {
      const { soFar, pairs, apart, yours, reproductions } = judgement
      if (apart === 0)
        return (
          <>
            There is no order to judge{soFar ? ' so far' : ''}: of {pairs} pairs these runs tell none apart, since {reason(judgement)}.
          </>
        )
      return (
        <>
          Of {pairs} pairs these runs tell {apart === pairs ? 'all' : <strong>{apart}</strong>} apart{soFar ? ' so far' : ''}: all seeds of
          one were done before any of the other.{' '}
          {yours === null ? (
            <>
              The reproduction<sup>*</sup> has <strong>{reproductions}</strong> of them in that order.
            </>
          ) : (
            <>
              You had <strong>{yours}</strong> of them in that order, the reproduction<sup>*</sup> has <strong>{reproductions}</strong>.
            </>
          )}
          <Close judgement={judgement} />
        </>
      )
    }
    default:
      return judgement satisfies never
  }
}

type Judged = Extract<Judgement, { kind: 'judged' }>

const reason = ({ someNever }: Judged): string => (someNever ? 'their seeds overlap or never came in' : 'their seeds overlap')

/** Pairs that count for nobody. */
function Close({ judgement }: { judgement: Judged }) {
  const { close } = judgement
  if (close.length === 0) return null
  if (close.length > mostNamed)
    return (
      <>
        {' '}
        The other {close.length} count for nobody, since {reason(judgement)}.
      </>
    )
  return (
    <>
      {' '}
      Too close to call, since {reason(judgement)}:{' '}
      {close.map(([one, other], index) => (
        <Fragment key={`${one.condition.id} ${other.condition.id}`}>
          {index === 0 ? '' : '; '}
          <ConditionName condition={one.condition} /> and <ConditionName condition={other.condition} />
        </Fragment>
      ))}
      .
    </>
  )
}
