import { beforeAll, expect, test } from 'vitest'
import { batchLossesOf, curveOf, eventsOf, play, startBackend, tellingOf, tiny } from '../engine/runs.ts'
import { type Exchange, impatient, isEvent, isKind, openLine, pause, runOf } from './conversation.ts'

const spec = tiny({ epochs: 8, stop: 'epochs', corruption: 0.4 })
/** Long enough to be interrupted. */
const long = tiny({ epochs: 200, stop: 'epochs' })

beforeAll(() => startBackend('wasm'))

const posts = (exchanges: readonly Exchange[]) => exchanges.filter((exchange) => 'posted' in exchange)
const ended = isEvent('ended')

test('P1: a run heard through a worker is the run itself, to the bit', async () => {
  const { line, until, runEvents } = openLine()
  line.start(runOf(spec), 'wasm')
  await until(ended)
  expect(tellingOf(runEvents())).toEqual(tellingOf(await play(spec)))
})

test('P2: buffers are moved to the page, not copied', async () => {
  const { line, until, workers } = openLine()
  const images = line.ask({ type: 'images', dataset: 'mnist', n: 100, count: 20 })
  line.start(runOf(spec), 'wasm')
  await until(ended)
  await images
  const given = posts(workers[0]?.exchanges ?? []).flatMap(({ transferred }) => transferred)
  expect(given.length).toBeGreaterThan(10)
  for (const buffer of given) expect(buffer.byteLength).toBe(0)
})

test('P3: a worker posts at most 20 times a second', async () => {
  const { line, until, workers } = openLine()
  line.start(runOf(tiny({ epochs: 600, stop: 'epochs' })), 'wasm')
  await until(ended)
  const times = posts(workers[0]?.exchanges ?? []).map(({ atMs }) => atMs)
  // The last post, with the end of the run, does not wait.
  const gaps = times.slice(1, -1).map((time, index) => time - (times[index] as number))
  expect(gaps.length).toBeGreaterThan(3)
  // Timers may fire up to a millisecond early.
  expect(Math.min(...gaps)).toBeGreaterThan(48)
})

test('P4: after a stop nothing is heard, and the worker has ended before it says anything but its last words', async () => {
  const { line, until, heard, workers } = openLine()
  line.start(runOf(long), 'wasm')
  await until(isEvent('progressed'))
  line.stop()
  const before = heard.length
  const exchanges = (workers[0] as (typeof workers)[0]).exchanges
  while (!exchanges.some((exchange) => 'asked' in exchange && exchange.asked.type === 'stop')) await pause(1)
  await pause(300)
  expect(heard.length).toBe(before)
  const after = posts(exchanges.slice(exchanges.findIndex((exchange) => 'asked' in exchange && exchange.asked.type === 'stop')))
  expect(after).toHaveLength(1)
  expect(after[0]?.posted).toMatchObject({ type: 'events', events: expect.arrayContaining([expect.objectContaining({ type: 'ended' })]) })
  expect(workers).toHaveLength(1)
  expect(workers[0]?.isTerminated).toBe(false)
})

test('P5: starting while a run goes on replaces it, and nothing more is heard of the old one', async () => {
  const { line, until, heard, workers } = openLine()
  line.start(runOf(long), 'wasm')
  await until(isEvent('evaluated'))
  const before = heard.length
  line.start(runOf(spec), 'wasm')
  await until(ended)
  const events = heard.slice(before).flatMap((news) => (news.kind === 'event' ? [news.event] : []))
  expect(tellingOf(events)).toEqual(tellingOf(await play(spec)))
  expect(workers).toHaveLength(1)
})

test('P6: what a worker says of an old run is dropped', async () => {
  const { line, until, heard, workers } = openLine()
  line.start(runOf(long), 'wasm')
  await until(isEvent('began'))
  line.start(runOf(spec), 'wasm')
  const began = { type: 'began', backend: 'old', changedShares: [1] } as const
  workers[0]?.forge({ type: 'events', runId: 1, events: [began] })
  workers[0]?.forge({ type: 'failed', runId: 1, problem: { kind: 'internal', message: 'old' } })
  await until(ended)
  expect(heard).not.toContainEqual({ kind: 'event', event: began })
  expect(heard.some(isKind('failed'))).toBe(false)
})

test('P7: a paused run tells where it stands; pause, single steps and going on change nothing in what is trained', async () => {
  const { line, until, heard, runEvents } = openLine()
  line.start(runOf(long), 'wasm')
  await until(isEvent('progressed'))
  line.pause()
  await pause(200)
  const told = heard.flatMap((entry) => (entry.kind === 'event' ? [entry.event] : []))
  expect(eventsOf(told, 'evaluated').at(-1)?.step).toBe(lastStepOf(told))
  for (let count = 0; count < 3; count++) {
    const before = heard.length
    const stepBefore = lastStepOf(runEvents())
    line.step()
    await until(isEvent('evaluated'), before)
    await pause(50)
    const news = heard.slice(before).flatMap((entry) => (entry.kind === 'event' ? [entry.event] : []))
    expect(news.map(({ type }) => type)).toEqual(['progressed', 'evaluated'])
    expect(eventsOf(news, 'evaluated')[0]?.step).toBe(eventsOf(news, 'progressed')[0]?.step)
    expect((eventsOf(news, 'evaluated')[0]?.step as number) - stepBefore).toBe(1)
  }
  const before = heard.length
  await pause(150)
  expect(heard.length).toBe(before)
  line.resume()
  await until(ended)
  const alone = await play(long)
  expect(batchLossesOf(runEvents())).toEqual(batchLossesOf(alone))
  expect(eventsOf(runEvents(), 'settled')).toEqual(eventsOf(alone, 'settled'))
  expect(curveOf(runEvents())).toEqual(expect.arrayContaining(curveOf(alone)))
})

/** Batches trained by the last report; a paused run has told all. */
function lastStepOf(events: ReturnType<typeof eventsOf>): number {
  return Math.max(...events.map((event) => ('step' in event ? (event.step as number) : 0)))
}

test('P8: a single step while the run goes on trains one more batch, evaluates and pauses', async () => {
  const { line, until, heard } = openLine()
  line.start(runOf(long), 'wasm')
  await until(isEvent('progressed'))
  line.step()
  await pause(300)
  const before = heard.length
  await pause(200)
  expect(heard.length).toBe(before)
  const last = heard.findLast(({ kind }) => kind === 'event')
  expect(last?.kind === 'event' && last.event.type).toBe('evaluated')
  line.resume()
  await until(isEvent('progressed'), before)
  line.stop()
})

test('P9: a paused run may be silent for as long as the reader likes', async () => {
  const { line, until, heard, workers } = openLine(undefined, impatient)
  line.start(runOf(long), 'wasm')
  await until(isEvent('progressed'))
  line.pause()
  await pause(3 * impatient.loadingMs)
  line.step()
  await pause(3 * impatient.loadingMs)
  expect(workers).toHaveLength(1)
  expect(heard.some(isKind('restarted'))).toBe(false)
  line.resume()
  line.stop()
})

test('P10: images come with all labels asked for, every time that they are asked for', async () => {
  const { line, workers } = openLine()
  const question = { type: 'images', dataset: 'fashion-mnist', n: 150, count: 20 } as const
  const first = await line.ask(question)
  expect([first.labels.length, first.images.length]).toEqual([150, 20 * 784])
  expect(await line.ask(question)).toEqual(first)
  expect(workers).toHaveLength(1)
})
