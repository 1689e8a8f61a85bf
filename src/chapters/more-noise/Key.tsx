// What the figures' marks are, and whether every network came to know its labels.
import { datasetInfo } from '../../experiment/datasets.ts'
import { counted } from '../shared/words.ts'
import { type Figures, unfittedIn } from './figures.ts'

export function Key({ figures }: { figures: Figures }) {
  const { state, progress } = figures
  const unfitted = unfittedIn(figures)
  const [one] = datasetInfo(state.dataset).noun
  return (
    <p className="noise-key soft sans">
      {state.seeds === 1 ? 'A dot is one network' : `Bar: mean ± standard deviation of ${state.seeds} seeds, each a dot`}; memoriser: copies
      the label of the nearest {one}; time in epochs.{' '}
      {progress.ended === 0 ? null : unfitted === 0 ? (
        <>
          {progress.ended === progress.total ? `All ${progress.total}` : `All ${progress.ended} so far`} answer <strong>100&nbsp;%</strong>{' '}
          of their labels as told.
        </>
      ) : (
        <>
          Hollow: <strong>{unfitted}</strong> of {progress.ended} did not get every label right within {counted(state.epochs)} epochs.
        </>
      )}
    </p>
  )
}
