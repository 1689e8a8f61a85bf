// The order in which the reader expects the five to come in.
import type { ConditionId } from '../../experiment/chapters/five-ways.ts'
import { useAnswer } from '../../store/react.tsx'

/** Null before it was given, and where it was skipped. */
export function useGuess(): readonly ConditionId[] | null {
  const answer = useAnswer('five-ways')
  return answer === 'skipped' ? null : answer
}
