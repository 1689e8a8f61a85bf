// How good the reader's order was, and the paper's.
import { Fragment } from 'react'
import { conditions } from '../../experiment/chapters/five-ways.ts'
import { useActions, useAnswer } from '../../store/react.tsx'
import { listed } from '../../words/lists.ts'
import { oneDecimal } from '../../words/numbers.ts'
import { TextButton } from '../kit/TextButton.tsx'
import { ConditionName } from './ConditionCell.tsx'
import { judgementOf } from './outcome.ts'
import type { Race } from './race.ts'
import { useGuess } from './use-guess.ts'

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
        <TextButton onClick={() => giveAnswer('five-ways', null)}>{guess ? 'guess again' : 'let me guess first'}</TextButton>
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
