// What the runs say so far, in a sentence or two.
import { datasetInfo } from '../../experiment/datasets.ts'
import { useRoteState } from '../../store/react.tsx'
import { Idea } from '../shared/Idea.tsx'
import { counted, percentText, plural } from '../shared/words.ts'
import type { Figures } from './figures.ts'

export function Sentence({ figures }: { figures: Figures }) {
  const isDrawing = useRoteState((state) => state.prediction.stage === 'drawing')
  const { progress } = figures
  return (
    <p className="outcome" aria-live={progress.underWay ? 'off' : 'polite'}>
      {isDrawing || progress.ended === 0 ? <Before figures={figures} isDrawing={isDrawing} /> : <After figures={figures} />}
    </p>
  )
}

function Before({ figures: { levels, state, progress }, isDrawing }: { figures: Figures; isDrawing: boolean }) {
  const networks = `${plural(progress.total, ['network', 'networks'])}: ${levels.length} levels of noise, ${plural(state.seeds, ['seed', 'seeds'])} each`
  if (isDrawing) return <>Nothing is shown before you have said what you expect. Then come {networks}.</>
  return <>Nothing has been trained yet. To come: {networks}.</>
}

function After({ figures }: { figures: Figures }) {
  const { state, models } = figures
  const [{ model, title, points, times }] = models as [Figures['models'][number]]
  const noun = datasetInfo(state.dataset).noun[1]
  const [first, last] = [points[0], points.at(-1)]
  const ratio = times?.at(-1)?.ratio.mean ?? null
  if (!first || first.testError.mean === null) return <>The first networks are being trained.</>
  return (
    <>
      {first.fitEpoch.mean === null ? (
        <>
          With true labels the {title} does not fit all {counted(state.n)}
        </>
      ) : (
        <>
          With true labels the {title} fits all {counted(state.n)} in <strong>{epochs(first.fitEpoch.mean)}</strong>
        </>
      )}{' '}
      and gets{' '}
      <Idea id={`error of ${model}`} className="unseen">
        {percentText(first.testError.mean)}
      </Idea>{' '}
      of unseen {noun} wrong
      {last?.testError.mean == null ? (
        '.'
      ) : (
        <>
          ; with random ones{' '}
          {last.fitEpoch.mean === null ? (
            <>never</>
          ) : (
            <>
              in <strong>{epochs(last.fitEpoch.mean)}</strong>
              {ratio === null ? '' : `, ${ratio.toFixed(1)} times as long`}
            </>
          )}
          , and gets{' '}
          <Idea id={`error of ${model}`} className="unseen">
            {percentText(last.testError.mean)}
          </Idea>{' '}
          wrong.
        </>
      )}
    </>
  )
}

const epochs = (mean: number): string => `${Number(mean.toFixed(1))} epochs`
