// A sweep of four small networks, and what is asked of it.
import { packedDatasets } from '../../src/experiment/datasets/catalogue.ts'
import type { Sweep } from '../../src/experiment/runs/sweep.ts'
import { progressOf } from '../../src/store/jobs.ts'
import type { State } from '../../src/store/state.ts'
import { tiny } from '../engine/runs.ts'

export const sweep: Sweep = { base: tiny({ seeds: 2, epochs: 3, stop: 'epochs' }), variations: [{ corruption: 0 }, { corruption: 1 }] }
export const long = (epochs: number, seeds = 2): Sweep => ({ ...sweep, base: tiny({ seeds, epochs, stop: 'epochs' }) })

export const progress = ({ runs, jobs }: State, of = sweep, chapter: 'by-heart' | 'regularisers' = 'by-heart') =>
  progressOf(runs, jobs.get(chapter), of, packedDatasets)
export const isIdle = ({ jobs }: State) => jobs.size === 0
