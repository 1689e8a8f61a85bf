// What came of every network, as a table and as a file.

import { Download } from '../kit/Download.tsx'
import type { Results } from './results.ts'
import { sweepCsv } from './sweep-csv.ts'
import { Table } from './Table.tsx'
import { useIsDrawing } from './use-drawing.ts'
import { useNeighbourError } from './use-neighbour-error.ts'

export function Data({ results }: { results: Results }) {
  const neighbourError = useNeighbourError(results.state)
  const isDrawing = useIsDrawing()
  if (isDrawing) return <p>The results are shown once you have drawn your curve, or skipped it.</p>
  if (results.progress.ended === 0) return <p>There are no results before the first network has been trained.</p>
  return (
    <div className="data">
      <Download file="rote-more-noise.csv" text={sweepCsv(results)}>
        Download every network’s results as CSV
      </Download>
      {results.models.map((model) => (
        <Table key={model.model} results={results} model={model} neighbourError={neighbourError} />
      ))}
      <p className="soft sans">Errors are over all test images of the set, after the last epoch.</p>
    </div>
  )
}
