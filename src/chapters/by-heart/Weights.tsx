// What the first hidden units look for: their weights, or what training has changed in them, as small images at the evaluation that is shown.
import { useMemo, useState } from 'react'
import { FilterGrid } from '../../charts/wall/FilterGrid.tsx'
import { filterGridSize } from '../../charts/wall/filter-pixels.ts'
import { Toggle } from '../../controls/Toggle.tsx'
import type { Filters } from '../../experiment/runs/run-events.ts'
import { useDataset, usePlace } from '../../store/react.tsx'
import { withArticle } from '../../words/counts.ts'
import { epochText } from '../../words/numbers.ts'
import { useShownEvaluation } from './shown-evaluation.ts'
import { useRecord } from './use-bench.ts'

const mostUnits = 24
const columns = 12
/** Changes within so many steps of a unit's scale are rounding, not learning. */
const roundingSteps = 2

export function Weights() {
  const { dataset, seed, seeds } = usePlace('by-heart')
  const shape = useDataset(dataset)
  const [isChange, setIsChange] = useState(true)
  const snapshot = useShownEvaluation()?.snapshot
  const initial = useRecord()?.snapshots[0]?.filters
  const filters = snapshot?.filters
  const values = useMemo(() => filters && initial && weightsOf(filters, isChange ? initial : null), [filters, initial, isChange])
  const room = filterGridSize(filters?.count ?? mostUnits, columns, shape)
  const title = isChange ? 'What training has changed in the first-layer weights' : 'First-layer weights'
  const ofSeed = seeds > 1 ? ` of seed ${seed}` : ''
  const ofUnits = `of ${filters?.count ?? mostUnits} hidden units${ofSeed}${snapshot ? ` at epoch ${epochText(snapshot.epoch)}` : ''}`
  return (
    <figure className="weights sans">
      <figcaption>
        <span>
          <strong>{title}</strong> {ofUnits}
        </span>
        <Toggle label="change only" checked={isChange} onChange={setIsChange} />
      </figcaption>
      <p className="soft">
        Each picture is a hidden unit. In ink: weights above zero, where ink on the page speaks for the unit. In the colour of the paper:
        below zero, where it speaks against it. Grey between: zero.
      </p>
      <div style={{ aspectRatio: `${room.width} / ${room.height}` }}>
        {filters && values ? (
          <FilterGrid
            weights={values}
            count={filters.count}
            shape={shape}
            columns={columns}
            description={`${title} ${ofUnits}, each as ${withArticle(shape.width)} by ${shape.height} image`}
          />
        ) : null}
      </div>
    </figure>
  )
}

/** [count * values of an image], less the weights of `initial` if given. */
function weightsOf(filters: Filters, initial: Filters | null): Float32Array {
  const pixels = filters.weights.length / filters.count
  const values = new Float32Array(filters.weights.length)
  for (let unit = 0; unit < filters.count; unit++) {
    const scale = filters.scales[unit] as number
    const initialScale = initial?.scales[unit] ?? 0
    for (let at = unit * pixels; at < (unit + 1) * pixels; at++) {
      const change = scale * (filters.weights[at] as number) - initialScale * (initial?.weights[at] ?? 0)
      values[at] = initial && Math.abs(change) <= roundingSteps * scale ? 0 : change
    }
  }
  return values
}
