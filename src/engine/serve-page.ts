// The engine at work in a worker: has its binaries and its data, and lets nothing fail in silence.
import stockPlain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url'
import stockSimd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import relaxed from '../../build/kernels/relaxed.wasm?url'
import simd from '../../build/kernels/simd.wasm?url'
import { DataError } from '../data/data-error.ts'
import { fetchBytes, StallError, StatusError } from '../data/fetch-bytes.ts'
import { fetchSource } from '../data/fetch-source.ts'
import type { Endpoint, Report, Request } from '../protocol/messages.ts'
import { serve } from './serve.ts'

const stockUrls = { simd: stockSimd, plain: stockPlain }
const kernelUrls = { relaxed, simd }

/** A host that does not have a file will not have it at the next try; one that does not answer may. */
async function binary(url: string): Promise<BufferSource> {
  const name = url.replace(/.*\//, '')
  try {
    return await fetchBytes(url, 'default')
  } catch (cause) {
    if (cause instanceof StatusError) throw new Error(`the file ${name} is ${cause.message}`, { cause })
    const problem = cause instanceof StallError ? cause.message : 'could not be fetched: offline, or the host does not answer'
    throw new DataError(name, problem, { cause })
  }
}

/** Answers what comes to this worker from now on. */
export function servePage(): void {
  const scope = self as unknown as Endpoint<Report, Request>

  serve(scope, {
    wasmFiles: {
      stock: (build) => binary(stockUrls[build]),
      kernels: (build) => binary(kernelUrls[build]),
    },
    sourceAt: fetchSource,
  })

  // A rejection that nobody handles does not reach the page by itself.
  self.addEventListener('unhandledrejection', (event) => {
    const message = event.reason instanceof Error ? event.reason.message : String(event.reason)
    scope.postMessage({ type: 'trouble', problem: { kind: 'internal', message } }, [])
  })
}
