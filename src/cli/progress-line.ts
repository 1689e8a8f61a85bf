// A line on standard error that says how far a run is; nothing where standard error is not a terminal.
import type { RunRecord } from '../experiment/runs/run-record.ts'
import { percentText } from '../words/percents.ts'
import { decimals } from '../words/rounding.ts'

const barWidth = 24

/** The most epochs make the whole bar: how long fitting takes is not known in advance. */
export function progressLine(): { show(record: RunRecord): void; end(): void } {
  if (!process.stderr.isTTY) return { show: () => {}, end: () => {} }
  return {
    show({ spec, epoch, seeds }) {
      const filled = Math.round((barWidth * epoch) / spec.epochs)
      const accuracy = seeds.map(({ curve }) => percentText(curve.at(-1)?.trainAccuracy ?? 0)).join(' ')
      process.stderr.write(
        `\r\x1b[K[${'#'.repeat(filled)}${'-'.repeat(barWidth - filled)}] epoch ${decimals(epoch, 2)} of at most ${spec.epochs}, as told: ${accuracy}`,
      )
    },
    end: () => process.stderr.write('\r\x1b[K'),
  }
}
