// The sentence above the picture: what the row that is shown does, and does not do.
import { useAnswer } from '../../store/react.tsx'
import { capitalised } from '../../words/counts.ts'
import { mediationOf } from './mediation.ts'
import type { Results } from './results.ts'

export function Sentence({ results }: { results: Results }) {
  const isHidden = useAnswer('regularisers') === null
  const { shown, progress, state } = results
  const sentences = isHidden ? [] : mediationOf(results)
  const soFar = shown.points.some(({ runs }) => runs.length < state.seeds) && sentences.length > 0
  return (
    <p className="outcome" data-waits={isHidden} aria-live={progress.underWay ? 'off' : 'polite'}>
      {isHidden
        ? 'Answer, and the switches are yours: each press trains the networks at once and draws them over those with all off.'
        : sentences.length > 0
          ? sentences.join(' ')
          : progress.underWay
            ? `${capitalised(shown.phrase)}: the first network is being trained.`
            : 'Nothing has been trained yet.'}
      {soFar ? <span className="soft"> So far.</span> : null}
    </p>
  )
}
