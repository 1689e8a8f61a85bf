// A training worker under Node: a process that answers the same requests as the page's worker.
// (Threads would do, but Node 20 does not give them the loader that reads TypeScript.)
import { serve } from '../engine/serve.ts'
import type { Endpoint, Report, Request } from '../protocol/messages.ts'
import { packedData, wasmFiles } from './node-engine.ts'

const endpoint: Endpoint<Report, Request> = {
  postMessage: (report) => process.send?.(report),
  addEventListener: (_, listener) => process.on('message', (data: Request) => listener({ data } as MessageEvent<Request>)),
}

// Ctrl-C reaches every process: whoever asked says what becomes of this one.
process.on('SIGINT', () => {})
// Whoever asked is gone.
process.on('disconnect', () => process.exit())
serve(endpoint, { wasmFiles, sourceAt: () => packedData })
