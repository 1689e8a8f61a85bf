// What the figures' marks are, and whether every network came to know its labels.
import { datasetInfo } from '../../experiment/datasets/catalogue.ts'
import { counted } from '../../words/numbers.ts'
import { spreadMeaning } from '../../words/spreads.ts'
import { endedIn, type Figures, failedIn, unfittedIn } from './figures.ts'

export function Key({ figures }: { figures: Figures }) {
  const { state, models } = figures
  const [one] = datasetInfo(state.dataset).noun
  return (
    <p className="noise-key soft sans">
      {state.seeds === 1 ? 'A dot is one network' : `Bar: ${spreadMeaning([state.seeds])}, each a dot`}
      {models.length > 1 ? `; ${models[1]?.title}: squares` : ''}; memoriser: copies the label of the nearest {one}; time in epochs.{' '}
      <Fits figures={figures} />
    </p>
  )
}

function Fits({ figures }: { figures: Figures }) {
  const { state, progress } = figures
  const [ended, unfitted, failed] = [endedIn(figures), unfittedIn(figures), failedIn(figures)]
  if (ended === 0) return null
  const fitted = ended - unfitted - failed
  return (
    <>
      {unfitted + failed === 0 ? (
        <>
          {ended === progress.total ? `All ${progress.total}` : `All ${ended} so far`} answer <strong>100&nbsp;%</strong> of their labels as
          told.
        </>
      ) : (
        `${fitted} of ${ended}${ended < progress.total ? ' so far' : ''} answer all of their labels as told.`
      )}
      {unfitted > 0 ? (
        <>
          {' '}
          Hollow: <strong>{unfitted}</strong> did not within {counted(state.epochs)} epochs.
        </>
      ) : null}
      {failed > 0 ? ` ${failed} could not be trained and are not drawn.` : null}
    </>
  )
}
