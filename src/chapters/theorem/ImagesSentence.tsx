// What the two networks on the same images show together: only what holds of any trained network that fits, and what was measured here.
import { useDataset } from '../../store/react.tsx'
import { percentText } from '../../words/percents.ts'
import { TextButton } from '../kit/TextButton.tsx'
import { beatsGuessing } from './guessing.ts'
import { useOwnDigits } from './use-own-digits.ts'
import { useTheorem } from './use-theorem.tsx'
import { useTrained } from './use-trained.ts'

/** unseen: the construction's accuracy on them, 0-1. */
export function ImagesSentence({ unseen }: { unseen: number }) {
  const { state, change } = useTheorem()
  const { corruption } = state
  const {
    noun: [one, many],
    testCount,
    classes,
  } = useDataset(state.dataset)
  const settled = useTrained().record?.seeds[0]?.settled
  const whose = useOwnDigits() === null ? '' : `These are the ${many} of chapter 1. `
  if (corruption === 0)
    return (
      <>
        {whose}A new {one} falls between two others on the line and gets the label of the nearer. So of unseen {many} the construction gets{' '}
        <strong className="unseen">{percentText(unseen)}</strong>
        {beatsGuessing(unseen, testCount, classes.length) ? ', a little more than guessing would' : ', no more than guessing would'}.{' '}
        {settled && settled.trainAccuracy === 1 ? (
          <>
            The trained network fits the same labels just as well and gets{' '}
            <strong className="unseen">{percentText(settled.testAccuracy ?? 0)}</strong>: the fit does not tell them apart.
          </>
        ) : (
          <>Beside it a network is trained on the same labels until it fits them too.</>
        )}
      </>
    )
  return (
    <>
      {whose}
      {corruption === 1
        ? `Random labels can only be learned as a list, and both networks can. Of unseen ${many} neither knows anything.`
        : 'The wrong labels can only be learned as a list, and the construction takes them like the right ones.'}{' '}
      That all labels are fitted does not say what comes next.{' '}
      <TextButton onClick={() => change({ corruption: 0 })}>Show it with true labels</TextButton>
    </>
  )
}
