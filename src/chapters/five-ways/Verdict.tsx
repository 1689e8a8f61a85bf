// Whose order was right, pair by pair: the reader's, and that of one repeat of the paper's experiment.
import { conditions } from '../../experiment/chapters/five-ways.ts'
import { leastSamples } from '../../maths/orderings.ts'
import { useActions } from '../../store/react.tsx'
import { listed } from '../../words/lists.ts'
import { oneDecimal } from '../../words/numbers.ts'
import { TextButton } from '../kit/TextButton.tsx'
import { otherThan } from './compared.ts'
import { type Judgement, judgementOf } from './judgement.ts'
import { PairList } from './PairList.tsx'
import type { Race } from './race.ts'
import { useGuess, useOrders } from './use-orders.ts'

/** `onAskAgain`: the second race is to be guessed again, below the first. */
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
  const judgement = judgementOf(race, guess)
  return (
    <section className="race-verdict" aria-label="Who had the order right">
      <p>
        <Judged judgement={judgement} seeds={race.state.seeds} />{' '}
        <TextButton onClick={askAgain}>{guess ? 'guess again' : 'let me guess first'}</TextButton>
      </p>
      {guess ? (
        <p className="soft sans race-note">
          Your order: {listed(guess.map((id) => conditions.find((one) => one.id === id)?.title ?? id))}.
        </p>
      ) : null}
      {judgement.kind === 'judged' ? <PairList judgement={judgement} /> : null}
      <p className="soft sans race-note">
        <sup>*</sup> The paper says only that noise in the place of images comes before random labels. The order of all five is that of one
        repeat of its experiment by others, with one network each, on small colour photographs (CIFAR-10):{' '}
        {listed(
          conditions.map(({ title, reproducedSteps }) => `${title} (${oneDecimal(reproducedSteps)}k steps)`),
          'and',
        )}
        .
      </p>
    </section>
  )
}

function Judged({ judgement, seeds }: { judgement: Judgement; seeds: number }) {
  switch (judgement.kind) {
    case 'waiting':
      return seeds < leastSamples ? null : (
        <>Your order is held against theirs, pair by pair, once each of the five has {leastSamples} seeds.</>
      )
    case 'too-few':
      return <>There is no order to judge: with fewer than {leastSamples} seeds of each, chance alone tells too many pairs apart.</>
    case 'judged': {
      const { soFar, pairs, apart, yours, reproductions } = judgement
      const sofar = soFar ? ' so far' : ''
      if (apart === 0)
        return (
          <>
            There is no order to judge{sofar}: of {pairs.length} pairs these runs tell none apart, since {reason(judgement)}.
          </>
        )
      return (
        <>
          <strong>
            {yours === null ? null : (
              <>
                You had {yours} of {apart} pairs right{sofar},{' '}
              </>
            )}
            {yours === null ? 'One' : 'one'} repeat of the paper’s experiment<sup>*</sup> {reproductions}
            {yours === null ? ` of ${apart} pairs${sofar}` : ''}.
          </strong>{' '}
          The five make {pairs.length} pairs.{' '}
          {apart === pairs.length
            ? 'In each of them every seed of one was done before any of the other.'
            : `In ${apart} of them every seed of one was done before any of the other; in the other ${pairs.length - apart} that is not so, since ${reason(judgement)}, and they count for nobody.`}
        </>
      )
    }
    default:
      return judgement satisfies never
  }
}

type Judged = Extract<Judgement, { kind: 'judged' }>

const reason = ({ someNever }: Judged): string => (someNever ? 'their seeds overlap or never came in' : 'their seeds overlap')
