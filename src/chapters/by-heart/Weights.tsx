// What the first hidden units look for: their weights as small images, at the moment that is shown.
import { FilterGrid } from '../../charts/FilterGrid.tsx'
import { datasetInfo } from '../../experiment/datasets.ts'
import { useRoteState } from '../../store/react.tsx'
import { shownMoment } from './moment.ts'
import { epochText } from './words.ts'

const columns = 24

export function Weights() {
  const { height, width } = useRoteState((state) => datasetInfo(state.spec.dataset))
  const snapshot = useRoteState((state) => shownMoment(state)?.snapshot)
  const filters = snapshot?.filters
  const epoch = snapshot ? ` at epoch ${epochText(snapshot.epoch)}` : ''
  return (
    <figure className="weights sans">
      <figcaption>
        <strong>First-layer weights</strong> of {filters?.count ?? columns} hidden units{epoch}
      </figcaption>
      <div className="weights-grid">
        {filters ? (
          <FilterGrid
            weights={filters.weights}
            count={filters.count}
            height={height}
            width={width}
            columns={columns}
            description={`First-layer weights of ${filters.count} hidden units${epoch}, each as a ${width} by ${height} image`}
          />
        ) : null}
      </div>
    </figure>
  )
}
