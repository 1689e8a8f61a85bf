// Every network's figures as a table and as a file.

import { Download } from '../kit/Download.tsx'
import type { Figures } from './figures.ts'
import { sweepCsv } from './sweep-csv.ts'
import { Table } from './Table.tsx'
import { useIsDrawing } from './use-drawing.ts'
import { useNeighbourError } from './use-neighbour-error.ts'

export function Data({ figures }: { figures: Figures }) {
  const neighbourError = useNeighbourError(figures.state)
  const isDrawing = useIsDrawing()
  if (isDrawing) return <p>The figures are shown once you have drawn your curve, or skipped it.</p>
  if (figures.progress.ended === 0) return <p>There are no figures before the first network has been trained.</p>
  return (
    <div className="data">
      <Download name="rote-more-noise" csv={sweepCsv(figures)}>
        Download every network’s figures as CSV
      </Download>
      {figures.models.map((model) => (
        <Table key={model.model} figures={figures} model={model} neighbourError={neighbourError} />
      ))}
      <p className="soft sans">Errors are over all test images of the set, after the last epoch.</p>
    </div>
  )
}
