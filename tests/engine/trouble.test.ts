import { memory } from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { train } from '../../src/engine/train.ts'
import { curveOf, eventsOf, exactBackends, mnist, play, specOf, startBackend, tiny } from './runs.ts'

describe.each(exactBackends)('on %s', (backend) => {
  beforeAll(() => startBackend(backend))

  test('E15: a run whose loss runs away ends with the reason and what to do, and has told its curve so far', async () => {
    const events = await play(tiny({ learningRate: 9, corruption: 1 }))
    const { ending } = eventsOf(events, 'ended')[0] ?? {}
    expect(ending?.kind).toBe('diverged')
    expect(ending?.kind === 'diverged' && ending.message).toMatch(
      /^the loss ran away \(.+\) in epoch \d+; a learning rate below 9 may help$/,
    )
    expect(events.at(-1)?.type).toBe('ended')
    expect(curveOf(events).length).toBeGreaterThan(0)
    for (const { trainLoss } of curveOf(events)) expect(Number.isFinite(trainLoss)).toBe(true)
    expect(eventsOf(events, 'settled')).toEqual([])
  })
})

test('E16: a run that would not fit is refused with the figure before anything is made for it', async () => {
  await startBackend('wasm')
  const before = memory().numTensors
  const asked: string[] = []
  const set = { ...(await mnist), train: () => Promise.reject(asked.push('train')), test: () => Promise.reject(asked.push('test')) }
  const training = train(specOf({ model: 'mlp-3x512', width: 4, seeds: 20 }), set, new AbortController().signal)
  await expect(training.next()).rejects.toThrow(/^memory: this run would take about \d+\.\d GiB, more than the 3\.0 GiB/)
  expect(asked).toEqual([])
  expect(memory().numTensors).toBe(before)
})

test('E17: a run that was stopped before it began says so and does nothing', async () => {
  const events = await play(tiny(), (_, abort) => {
    abort()
    return undefined
  })
  expect(eventsOf(events, 'progressed')).toEqual([])
  expect(eventsOf(events, 'ended')[0]?.ending).toEqual({ kind: 'stopped' })
})
