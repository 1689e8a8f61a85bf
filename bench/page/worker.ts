// One contender in a worker of its own: starts the engine that is asked for, and times it.
import type { StartTrainer, Trainer } from '../engines/trainer.ts'
import { fetchMaterial } from '../material-file.ts'
import type { EngineName } from '../workloads.ts'
import type { Answer, Request, Task } from './conversation.ts'

const loaders: Readonly<Record<Exclude<EngineName, 'pytorch'>, () => Promise<StartTrainer>>> = {
  rote: async () => (await import('../engines/rote.ts')).startRote,
  'tfjs fit': async () => (await import('../engines/tfjs-fit.ts')).startTfjsFit,
  'tfjs minimize': async () => (await import('../engines/tfjs-minimize.ts')).startTfjsMinimize,
  'tfjs minimize, explicit transposes': async () => (await import('../engines/tfjs-minimize.ts')).startTfjsMinimize,
  'jax-js': async () => (await import('../engines/jax.ts')).startJax,
  'jax-js vmap': async () => (await import('../engines/jax.ts')).startJax,
  convnetjs: async () => (await import('../engines/convnet.ts')).startConvnet,
}

const say = (answer: Answer): void => self.postMessage(answer)

/** How long an engine trains before it is timed, ms: JavaScript engines compile what has run for a while. */
const warmUpMs = 300

let measure: () => Promise<void> = () => Promise.reject(new Error('go: no task came before it'))

async function prepare({ material: address, contender, curveSteps, windowMs }: Task): Promise<void> {
  if (contender.engine === 'pytorch') throw new Error('pytorch: does not run in a browser')
  // jax-js starts as many threads as there are cores wherever memory can be shared.
  if (contender.threadsEach === 1) Reflect.deleteProperty(self, 'SharedArrayBuffer')
  const material = await fetchMaterial(address)
  const trainer = await (await loaders[contender.engine]())(material, contender)
  const losses = await trainer.train(curveSteps, true)
  const msPerStep = await warmUp(trainer)
  const peak = contender.engine === 'rote' && contender.backend === 'wasm' ? (await import('./gemm-peak.ts')).gemmPeak : () => null
  measure = async () => {
    const steps = Math.max(2, Math.round(windowMs / msPerStep))
    const before = peak()
    const start = performance.now()
    await trainer.train(steps, false)
    const seconds = (performance.now() - start) / 1000
    const after = peak()
    const examples = steps * material.batchSize * contender.models
    say({
      type: 'measured',
      examplesPerSecond: examples / seconds,
      peakGflops: before === null || after === null ? null : (before + after) / 2,
    })
  }
  say({ type: 'ready', losses })
}

/** Returns how long a step takes now, ms. */
async function warmUp(trainer: Trainer): Promise<number> {
  const start = performance.now()
  for (let steps = 1; ; steps *= 2) {
    const before = performance.now()
    await trainer.train(steps, false)
    const now = performance.now()
    if (now - start > warmUpMs) return (now - before) / steps
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  const work = data.type === 'task' ? prepare(data.task) : measure()
  work.catch((error: unknown) => say({ type: 'failed', message: error instanceof Error ? error.message : String(error) }))
})
