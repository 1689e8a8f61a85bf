// The engine at work in a worker: has its binaries and its data, and lets nothing fail in silence.
import stockPlain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url'
import stockSimd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import relaxed from '../../build/kernels/relaxed.wasm?url'
import simd from '../../build/kernels/simd.wasm?url'
import { fetchSource } from '../data/fetch-source.ts'
import type { Endpoint, Report, Request } from '../protocol/messages.ts'
import { serve } from './serve.ts'

const kernelUrls = { relaxed, simd }

/** Answers what comes to this worker from now on. */
export function servePage(): void {
  const scope = self as unknown as Endpoint<Report, Request>

  serve(scope, {
    wasmFiles: {
      stock: { simd: stockSimd, plain: stockPlain },
      kernels: async (build) => {
        const response = await fetch(kernelUrls[build])
        if (!response.ok) throw new Error(`kernels: ${kernelUrls[build]} answered ${response.status}`)
        return response.arrayBuffer()
      },
    },
    sourceAt: fetchSource,
  })

  // A rejection that nobody handles does not reach the page by itself.
  self.addEventListener('unhandledrejection', (event) => {
    const message = event.reason instanceof Error ? event.reason.message : String(event.reason)
    scope.postMessage({ type: 'trouble', problem: { kind: 'internal', message } }, [])
  })
}
