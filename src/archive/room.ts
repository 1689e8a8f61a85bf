// What kept runs take, and what goes when there is no room: pictures before results, the oldest before the newer.
import { finite, is, minValue, number, object, pipe, string } from 'valibot'
import type { RunRecord } from '../experiment/runs/run-record.ts'

export interface LedgerEntry {
  readonly key: string
  /** Milliseconds since 1970. */
  readonly savedAt: number
  readonly runBytes: number
  /** 0 where the run has no pictures, or has lost them. */
  readonly pictureBytes: number
}

const measured = pipe(number(), finite(), minValue(0))
const ledgerEntry = object({ key: string(), savedAt: measured, runBytes: measured, pictureBytes: measured })

/** The entries that say how much there is of which run, and the keys of those that do not: nothing is known of what lies there. */
export function readLedger(entries: readonly unknown[]): { ledger: LedgerEntry[]; unreadable: IDBValidKey[] } {
  const ledger = entries.filter((entry) => is(ledgerEntry, entry))
  const others = entries.filter((entry) => !is(ledgerEntry, entry)) as { key: IDBValidKey }[]
  return { ledger, unreadable: others.map(({ key }) => key) }
}

/** A record without its curves, and a point of a curve, as the database stores them: about. */
const recordBytes = 1200
const pointBytes = 130

export const bytesOfRun = ({ seeds }: Pick<RunRecord, 'seeds'>): number =>
  recordBytes + seeds.reduce((sum, { curve }) => sum + pointBytes * curve.length, 0)

export const bytesOfPictures = ({ snapshots }: Pick<RunRecord, 'snapshots'>): number =>
  snapshots.reduce(
    (sum, { answers, filters }) =>
      sum +
      answers.predicted.byteLength +
      answers.rightSince.byteLength +
      (filters ? filters.weights.byteLength + filters.scales.byteLength : 0),
    0,
  )

/** What to take away so that the rest fits into `roomBytes`. */
export function whatGoes(
  ledger: readonly LedgerEntry[],
  roomBytes: number,
): { readonly from: 'runs' | 'pictures'; readonly key: string }[] {
  const oldest = [...ledger].sort((a, b) => a.savedAt - b.savedAt)
  let over = ledger.reduce((sum, { runBytes, pictureBytes }) => sum + runBytes + pictureBytes, 0) - roomBytes
  const going: { from: 'runs' | 'pictures'; key: string }[] = []
  for (const { key, pictureBytes } of oldest) {
    if (over <= 0) break
    if (pictureBytes === 0) continue
    going.push({ from: 'pictures', key })
    over -= pictureBytes
  }
  for (const { key, runBytes } of oldest) {
    if (over <= 0) break
    going.push({ from: 'runs', key })
    over -= runBytes
  }
  return going
}
