import { recollect, remember } from '../../src/app/remember.ts'
import type { KeptText } from '../../src/archive/kept.ts'
import { packedDatasets } from '../../src/experiment/datasets/catalogue.ts'
import type { ExperimentSpec } from '../../src/experiment/runs/run-fields.ts'
import { specOf } from '../engine/runs.ts'
import { openPage } from '../store/page.ts'

/** A page that remembers, as the app starts it. */
export function openRemembering(storage: KeptText | null, spec: ExperimentSpec = specOf()) {
  const page = openPage({ spec })
  const { answers } = recollect(storage, packedDatasets)
  page.store.setState({ answers })
  let refusals = 0
  remember(page.store, storage, () => refusals++)
  return { ...page, refusals: () => refusals }
}
