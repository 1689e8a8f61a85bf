// A line on standard error that says how far a sweep is and how long it still takes; nothing where standard error is not a terminal.
import { packedDatasets } from '../experiment/datasets/catalogue.ts'
import { estimateSeconds, expectedEpochs } from '../experiment/runs/estimate.ts'
import type { ExperimentSpec } from '../experiment/runs/run-fields.ts'
import type { RunRecord } from '../experiment/runs/run-record.ts'
import { cellsOf, type Sweep } from '../experiment/runs/sweep.ts'
import { durationText } from '../words/durations.ts'

const barWidth = 24

export function sweepProgress(sweep: Sweep): { show(records: ReadonlyMap<string, RunRecord>): void; end(): void } {
  if (!process.stderr.isTTY) return { show: () => {}, end: () => {} }
  const began = performance.now()
  const all = cellsOf(sweep).reduce((sum, cell) => sum + secondsFor(cell), 0)
  return {
    show(records) {
      const done = [...records.values()].reduce((sum, record) => sum + secondsFor(record.spec) * shareDone(record), 0)
      const share = done / all
      const filled = Math.round(barWidth * share)
      const ended = [...records.values()].filter(({ ending }) => ending !== null).length
      const left = share < 0.01 ? '' : `, ${durationText(((performance.now() - began) / 1000) * (1 / share - 1))} left`
      process.stderr.write(`\r\x1b[K[${'#'.repeat(filled)}${'-'.repeat(barWidth - filled)}] ${ended} of ${records.size} trained${left}`)
    },
    end: () => process.stderr.write('\r\x1b[K'),
  }
}

const secondsFor = (spec: ExperimentSpec): number => estimateSeconds(spec, packedDatasets[spec.dataset])

function shareDone({ spec, epoch, ending }: RunRecord): number {
  return ending ? 1 : Math.min(0.95, epoch / expectedEpochs(spec))
}
