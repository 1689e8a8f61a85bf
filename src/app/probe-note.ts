// Notes the GPU that is being tried, so that one that takes the page with it is not tried again at every visit.
import { array, picklist } from 'valibot'
import { Kept, type KeptText } from '../archive/kept.ts'
import { type BackendName, backendNames } from '../experiment/runs/backend.ts'
import type { ProbeNote } from '../protocol/calibration.ts'

const backend = picklist(backendNames)

/** A note that was never taken away is of a page that came to a sudden end. */
export function openProbeNote(storage: KeptText | null): ProbeNote {
  const kept = new Kept(storage)
  const unfinished = kept.read('probe', backend)
  const avoided = new Set<BackendName>([...(kept.read('avoided', array(backend)) ?? []), ...(unfinished ? [unfinished] : [])])
  const keep = (): void => {
    kept.write('avoided', avoided.size > 0 ? [...avoided] : null)
  }
  if (unfinished) keep()
  const end = (): void => {
    kept.write('probe', null)
  }
  end()
  // Who leaves the page meanwhile does so in peace.
  window.addEventListener('pagehide', end)
  return {
    avoided,
    begin: (tried) => {
      kept.write('probe', tried)
    },
    end,
    forgive: () => {
      avoided.clear()
      keep()
    },
  }
}
