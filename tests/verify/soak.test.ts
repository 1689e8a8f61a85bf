// Three hundred runs in one page: nothing is left over of them but what the shelf is meant to hold.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { memory } from '@tensorflow/tfjs-core'
import { beforeAll, expect, test } from 'vitest'
import { startBackend, tiny } from '../engine/runs.ts'
import { engineThread } from '../protocol/conversation.ts'
import { openPage } from '../store/page.ts'

const runs = 300
/** The shelf fills up to here: pictures of a dozen runs. */
const full = 60
/** Figures and curves of the runs after that, bytes each, with room to spare. */
const bytesPerRun = 40_000

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

beforeAll(() => startBackend('wasm'))

test('after 300 runs, some stopped, some paused, no tensor is left over and the heap holds their figures alone', async () => {
  const { actions, until, workers, state } = openPage({ spec: tiny({ epochs: 3, stop: 'epochs' }), threads: [() => engineThread()] })
  const heaps: number[] = []
  const tensors: number[] = []
  for (let run = 0; run < runs; run++) {
    actions.newSeed()
    if (run % 10 === 3) {
      await until(({ jobs }) => jobs.get('by-heart')?.phase === 'running' || jobs.size === 0)
      actions.pause()
      actions.resume()
    }
    if (run % 10 === 7) actions.stop()
    await until(({ jobs }) => jobs.size === 0)
    // What the test itself writes down.
    for (const { exchanges } of workers) exchanges.length = 0
    collectGarbage()
    heaps.push(process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers)
    if (run % 10 === 0) tensors.push(memory().numTensors)
  }
  expect(workers).toHaveLength(1)
  expect(state().runs.size).toBeLessThanOrEqual(runs)
  expect(new Set(tensors).size).toBe(1)
  expect((heaps.at(-1) as number) - (heaps[full] as number)).toBeLessThan((runs - full) * bytesPerRun)
})
