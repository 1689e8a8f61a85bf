// Who came from chapter 1 is told where its images are.
import { useDataset } from '../../store/react.tsx'
import { counted } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { TextButton } from '../kit/TextButton.tsx'
import { stepOf } from './steps.ts'
import { useOwnDigits } from './use-own-digits.ts'
import { useTheorem } from './use-theorem.tsx'

export function OwnDigits() {
  const own = useOwnDigits()
  const { state, goTo } = useTheorem()
  const { noun } = useDataset(state.dataset)
  if (own === null) return null
  return (
    <p className="own-digits sans">
      Your {counted(own.images)} {noun[1]} from chapter 1,{' '}
      {own.corruption === 0 ? 'with true labels' : `${percentText(own.corruption)} of their labels random`}, wait at{' '}
      <TextButton onClick={() => goTo(stepOf.images)}>step 8</TextButton>.
    </p>
  )
}
