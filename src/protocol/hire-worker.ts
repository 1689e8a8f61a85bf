// A worker as a line takes it on: heard from the first word, and lost at once where the browser refuses to make it.
import type { Report, WorkerEndpoint } from './messages.ts'

export interface Heard {
  report(report: Report): void
  lost(reason: string): void
}

export function hireWorker(createWorker: () => WorkerEndpoint, heard: Heard): WorkerEndpoint {
  const worker = createOrStandIn(createWorker)
  worker.addEventListener('message', ({ data }) => heard.report(data))
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    heard.lost(event.message || 'the training worker could not be loaded')
  })
  return worker
}

function createOrStandIn(createWorker: () => WorkerEndpoint): WorkerEndpoint {
  try {
    return createWorker()
  } catch (error) {
    return absentWorker(error)
  }
}

/** Stands in for a worker that the browser refused to make: it is lost as soon as anybody listens. */
function absentWorker(error: unknown): WorkerEndpoint {
  const said = error instanceof Error ? error.message : String(error)
  const message = `this browser refuses the training worker (${said})`
  return {
    postMessage: () => {},
    addEventListener: (type: string, listener: (event: never) => void) => {
      if (type === 'error') setTimeout(() => listener({ message, preventDefault: () => {} } as never))
    },
    terminate: () => {},
  }
}
