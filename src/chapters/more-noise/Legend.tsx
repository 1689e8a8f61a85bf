// What the marks of the charts are, and whether every network came to know its labels.

import { Term } from '../../controls/Term.tsx'
import { useDataset } from '../../store/react.tsx'
import { counted } from '../../words/numbers.ts'
import { spreadMeaning } from '../../words/spreads.ts'
import { endedIn, failedIn, type Results, unfittedIn } from './results.ts'

export function Legend({ results }: { results: Results }) {
  const { state, models } = results
  const [one] = useDataset(state.dataset).noun
  return (
    <p className="noise-key soft sans">
      {state.seeds === 1 ? 'A dot is one network' : `Bar: ${spreadMeaning([state.seeds])}, each a dot`}
      {models.length > 1 ? `; ${models[1]?.title}: squares` : ''}; <Term name="memoriser" />: copies the label of the nearest {one}; time in{' '}
      <Term name="epoch">epochs</Term>. <Fits results={results} />
    </p>
  )
}

function Fits({ results }: { results: Results }) {
  const { state, progress } = results
  const [ended, unfitted, failed] = [endedIn(results), unfittedIn(results), failedIn(results)]
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
          Hollow: <strong>{unfitted}</strong> did not within {counted(state.epochs)} epochs; the line of times counts these, and is a lower
          bound there.
        </>
      ) : null}
      {failed > 0 ? ` ${failed} could not be trained and are not drawn.` : null}
    </>
  )
}
