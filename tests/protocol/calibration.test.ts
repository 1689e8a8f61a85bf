import { beforeAll, expect, test, vi } from 'vitest'
import type { Timing } from '../../src/experiment/runs/backend.ts'
import { timeBackends } from '../../src/protocol/calibration.ts'
import { fastestOf } from '../../src/protocol/fastest.ts'
import { startBackend, tiny } from '../engine/runs.ts'
import { brokenThread, deafThread, endless, engineThread, pause } from './conversation.ts'
import { openTrainer } from './open-trainer.ts'

beforeAll(() => startBackend('wasm'))

const timing = (backend: Timing['backend'], msPerStep: number | null, losses = [2.5, 2.1]): Timing => ({
  backend,
  msPerStep,
  losses: msPerStep === null ? [] : losses,
  reason: msPerStep === null ? 'software, not a GPU' : '',
})

test.each<[string, Timing[], string]>([
  ['a GPU that is clearly faster and agrees', [timing('wasm', 3), timing('webgpu', 1), timing('webgl', 2)], 'webgpu'],
  ['the faster of two', [timing('wasm', 9), timing('webgpu', 3), timing('webgl', 2)], 'webgl'],
  ['wasm where a GPU computes something else', [timing('wasm', 3), timing('webgpu', 1, [2.5, 2.2])], 'wasm'],
  ['wasm where a GPU computes nothing', [timing('wasm', 3), timing('webgpu', 1, [Number.NaN, Number.NaN])], 'wasm'],
  ['wasm where a GPU is hardly faster', [timing('wasm', 3), timing('webgpu', 2.9)], 'wasm'],
  ['wasm where a GPU seems to take no time', [timing('wasm', 3), timing('webgpu', 0)], 'wasm'],
  ['wasm where there is no GPU', [timing('wasm', 3), timing('webgpu', null), timing('webgl', null)], 'wasm'],
  [
    'wasm where it did not answer, and nothing can be held against it',
    [timing('wasm', null), timing('webgpu', null), timing('webgl', 2)],
    'wasm',
  ],
  ['plain JavaScript where wasm cannot serve and that was timed in its place', [timing('wasm', null), timing('cpu', 90)], 'cpu'],
  ['wasm before anything was timed', [], 'wasm'],
])('P20: chosen is %s', (_, timings, chosen) => {
  expect(fastestOf(timings)).toBe(chosen)
})

test('P20: a CPU other than wasm is never chosen, however fast', () => {
  expect(fastestOf([timing('wasm', 9), timing('cpu', 1)])).toBe('wasm')
})

test('each backend is timed in a worker of its own, one after another; one that cannot serve says why', async () => {
  const { trainer, threads, mostLiving } = openTrainer({ workers: 2 })
  const timings = await timeBackends(trainer)
  expect(timings.map(({ backend, msPerStep }) => [backend, msPerStep !== null])).toEqual([
    ['wasm', true],
    ['webgpu', false],
    ['webgl', false],
  ])
  expect(timings[0]?.losses.every(Number.isFinite)).toBe(true)
  for (const { msPerStep, reason } of timings) expect(reason === '').toBe(msPerStep !== null)
  expect(threads.map(({ isTerminated }) => isTerminated)).toEqual([true, true, true])
  expect(mostLiving()).toBe(1)
})

test('a backend that takes its worker with it is told with the reason, and nothing is thrown', async () => {
  const timings = await timeBackends(openTrainer({ threads: [brokenThread] }).trainer)
  expect(timings.map(({ msPerStep, reason }) => [msPerStep, reason])).toEqual(timings.map(() => [null, 'no such script']))
})

test('a backend that does not answer in time cannot serve', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const timed = timeBackends(openTrainer({ threads: [deafThread] }).trainer)
  await vi.advanceTimersByTimeAsync(100_000)
  vi.useRealTimers()
  expect((await timed).map(({ reason }) => reason)).toEqual(Array(4).fill('no answer in time'))
})

test('the time that a question waits for a worker is not held against the backend', async () => {
  const patience = { ...endless, stopMs: 1 }
  const { trainer } = openTrainer({ workers: 1, threads: [deafThread, engineThread], patience })
  trainer.run('by-heart', [tiny()], 'wasm')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const timed = timeBackends(trainer)
  await vi.advanceTimersByTimeAsync(100_000)
  vi.useRealTimers()
  trainer.stop('by-heart')
  await pause(20)
  expect((await timed)[0]).toMatchObject({ backend: 'wasm', reason: '' })
})

test('a GPU is noted before it is tried, and the note is taken away after; one that took a page with it is not tried', async () => {
  const { trainer, threads } = openTrainer()
  const notes: string[] = []
  const note = {
    avoided: new Set(['webgpu'] as const),
    begin: (backend: string) => notes.push(backend),
    end: () => notes.push('end'),
    forgive: () => {},
  }
  const timings = await timeBackends(trainer, note)
  expect(notes).toEqual(['webgl', 'end'])
  expect(timings.find(({ backend }) => backend === 'webgpu')?.reason).toBe(
    'not tried: the last try took the page with it; Measure again tries once more',
  )
  expect(threads).toHaveLength(2)
})
