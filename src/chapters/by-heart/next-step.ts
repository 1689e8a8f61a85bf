// What to try once a run is over: from nothing but noise to a few lies to none, each step once.
import type { RunRecord } from '../../experiment/runs/run-record.ts'
import { percentText } from '../../words/percents.ts'

/** What the first of the charts shows: accuracies, or what becomes of the images with a wrong label. */
export type FirstChart = 'accuracy' | 'lies'

export interface NextStep {
  readonly corruption: number
  /** What the button says, and what to look at. */
  readonly act: string
  readonly watch: string
  readonly view: FirstChart
}

/** The share of lies at which a network first finds the truth behind them. */
const someLies = 0.4

/** Null while there is nothing to go on from, and once all has been tried. `record` is the run that is shown. */
export function nextStep(record: RunRecord | null, ghosts: readonly RunRecord[]): NextStep | null {
  if (record?.ending?.kind !== 'complete') return null
  const { corruption } = record.spec
  const tried = (isMeant: (p: number) => boolean) => [record, ...ghosts].some(({ spec }) => isMeant(spec.corruption))
  if (!tried((p) => p > 0 && p < 1))
    return {
      corruption: someLies,
      act: `Now lie about ${percentText(someLies)}${corruption > someLies ? ' only' : ''}`,
      watch: 'and watch the blue band grow and go',
      view: 'lies',
    }
  if (!tried((p) => p === 0)) return { corruption: 0, act: 'Now tell the truth', watch: 'and compare the unseen curve', view: 'accuracy' }
  if (!tried((p) => p === 1))
    return { corruption: 1, act: 'Now make every label random', watch: 'and see if it learns them all', view: 'accuracy' }
  return null
}
