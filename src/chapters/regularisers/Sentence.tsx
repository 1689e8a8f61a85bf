// The sentence above the picture: what the row that is shown does, and does not do.
import { closerLooks, lookSweep } from '../../experiment/chapters/closer-looks.ts'
import { codeOf } from '../../experiment/chapters/regularisers.ts'
import { cellsOf } from '../../experiment/runs/sweep.ts'
import { useAnswer } from '../../store/react.tsx'
import { capitalised } from '../../words/counts.ts'
import { TextButton } from '../kit/TextButton.tsx'
import { isRising } from './learning.ts'
import { lookId } from './look-words.ts'
import { mediationOf } from './mediation.ts'
import type { Results } from './results.ts'
import { useQueue } from './use-queue.ts'

const [cropLook] = closerLooks

export function Sentence({ results }: { results: Results }) {
  const isHidden = useAnswer('regularisers') === null
  const { shown, progress, state } = results
  const train = useQueue()
  const isCropAlone = codeOf(shown.row) === codeOf(cropLook.rows[1])
  /** Where the closer look stands that gives this row the time. */
  const goOn = () => {
    train(cellsOf(lookSweep(state, cropLook)))
    document.getElementById(lookId(cropLook))?.focus()
  }
  const sentences = isHidden ? [] : mediationOf(results)
  const soFar = shown.points.some(({ runs }) => runs.length < state.seeds) && sentences.length > 0
  return (
    <p className="outcome" aria-live={progress.underWay ? 'off' : 'polite'}>
      {isHidden
        ? 'Answer, and the switches are yours: each press trains the networks at once and draws them over those with all off.'
        : sentences.length > 0
          ? sentences.join(' ')
          : progress.underWay
            ? `${capitalised(shown.phrase)}: the first network is being trained.`
            : 'Nothing has been trained yet.'}
      {!isHidden && isCropAlone && isRising(shown.points[2]) ? (
        <>
          {' '}
          <TextButton onClick={goOn}>See it go on until it knows all.</TextButton>
        </>
      ) : null}
      {soFar ? <span className="soft"> So far.</span> : null}
    </p>
  )
}
