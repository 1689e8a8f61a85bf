// Stands in for a worker that the browser refused to make: it is lost as soon as anybody listens.
import type { WorkerEndpoint } from './messages.ts'

/** `error`: what `new Worker` threw. */
export function absentWorker(error: unknown): WorkerEndpoint {
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
