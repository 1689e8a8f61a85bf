import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepAwake } from '../../src/app/wake-lock.ts'
import { begunJob, inPhase, withJob } from '../../src/store/jobs.ts'
import { tiny } from '../engine/runs.ts'
import { openPage } from '../store/page.ts'

class Lock extends EventTarget {
  constructor(private readonly held: Set<Lock>) {
    super()
    held.add(this)
  }
  async release(): Promise<void> {
    if (this.held.delete(this)) this.dispatchEvent(new Event('release'))
  }
}

const held = new Set<Lock>()
let page: EventTarget & { hidden: boolean }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  held.clear()
  page = Object.assign(new EventTarget(), { hidden: false })
  vi.stubGlobal('document', page)
  vi.stubGlobal('navigator', { wakeLock: { request: async () => new Lock(held) } })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const job = (kind: 'run' | 'sweep') => begunJob(kind, [tiny()])
function openAwake() {
  const { store } = openPage()
  keepAwake(store)
  const set = async (next: ReturnType<typeof job> | null): Promise<void> => {
    store.setState(({ jobs }) => ({ jobs: withJob(jobs, 'more-noise', next) }))
    await vi.advanceTimersByTimeAsync(0)
  }
  return set
}

test('a sweep keeps the screen awake until it has ended, or while it is paused', async () => {
  const set = openAwake()
  await set(job('sweep'))
  expect(held.size).toBe(1)
  await set(inPhase(job('sweep'), 'paused'))
  expect(held.size).toBe(0)
  await set(inPhase(job('sweep'), 'running'))
  expect(held.size).toBe(1)
  await set(null)
  expect(held.size).toBe(0)
})

test('a run does so once it has gone on for some seconds', async () => {
  const set = openAwake()
  await set(job('run'))
  expect(held.size).toBe(0)
  await vi.advanceTimersByTimeAsync(6000)
  expect(held.size).toBe(1)
  await set(null)
  await set(job('run'))
  await set(null)
  await vi.advanceTimersByTimeAsync(6000)
  expect(held.size).toBe(0)
})

test('what the browser takes back from a hidden page is taken again when it is seen', async () => {
  const set = openAwake()
  await set(job('sweep'))
  page.hidden = true
  for (const lock of [...held]) await lock.release()
  page.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(0)
  expect(held.size).toBe(0)
  page.hidden = false
  page.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(0)
  expect(held.size).toBe(1)
})

test('a browser that refuses, or knows of no such thing, trains all the same', async () => {
  vi.stubGlobal('navigator', { wakeLock: { request: () => Promise.reject(new DOMException('battery', 'NotAllowedError')) } })
  await openAwake()(job('sweep'))
  vi.stubGlobal('navigator', {})
  await openAwake()(job('sweep'))
  expect(held.size).toBe(0)
})
