import { beforeAll, expect, test } from 'vitest'
import { type Question, type QuestionOf, questionKey } from '../../src/protocol/questions.ts'
import { startBackend } from '../engine/runs.ts'
import { deafThread, engineThread, pause, type Thread } from '../protocol/conversation.ts'
import { openPage } from './page.ts'

const images = (n = 100): QuestionOf<'images'> => ({ type: 'images', dataset: 'mnist', n, count: 10 })

beforeAll(() => startBackend('wasm'))

test('an answer comes into the state, and is not asked for again', async () => {
  const { actions, until, state, asked } = openPage()
  const known = () => state().asked.get(questionKey(images()))
  actions.ask(images())
  expect(known()).toEqual({ answer: null, share: 0, problem: null })
  await until(() => known()?.answer !== null)
  expect(known()).toMatchObject({ share: 1, problem: null, answer: { n: 100, count: 10 } })
  const before = known()
  actions.ask({ count: 10, n: 100, dataset: 'mnist', type: 'images' })
  await pause(50)
  expect(asked('ask')).toHaveLength(1)
  expect(known()).toBe(before)
})

test('a question that is on its way is not asked twice', async () => {
  const { actions, asked } = openPage({ threads: [deafThread] })
  actions.ask(images())
  actions.ask(images())
  await pause(20)
  expect(asked('ask')).toHaveLength(1)
})

test('one that could not be answered has the reason, and is asked again by who wants it next', async () => {
  const { actions, until, state, workers } = openPage({ threads: [deafThread, engineThread] })
  const known = () => state().asked.get(questionKey(images()))
  const problem = { kind: 'data', message: 'mnist/train-0000.bin: missing' } as const
  actions.ask(images())
  workers[0]?.forge({ type: 'refused', id: 1, problem })
  await until(() => known()?.problem !== null)
  expect(known()).toEqual({ answer: null, share: 0, problem })
  actions.ask(images())
  expect(known()).toEqual({ answer: null, share: 0, problem: null })
  workers[0]?.forge({ type: 'trouble', problem: { kind: 'internal', message: 'gone' } })
  await until(() => known()?.answer !== null)
})

test('how far a long one has come is told on the way', async () => {
  const { actions, until, state, workers } = openPage({ threads: [deafThread] })
  const question: Question = { type: 'neighbour', dataset: 'mnist', n: 100 }
  const known = () => state().asked.get(questionKey(question))
  actions.ask(question)
  workers[0]?.forge({ type: 'progressed', id: 1, share: 0.25 })
  await until(() => known()?.share === 0.25)
  expect(known()?.answer).toBeNull()
  workers[0]?.forge({ type: 'answered', id: 1, answer: 0.125 })
  await until(() => known()?.answer === 0.125)
})

test('a question is withdrawn once nobody waits for its answer, and can be asked anew', async () => {
  const { actions, until, state, asked, workers } = openPage({ threads: [deafThread, engineThread] })
  const question: Question = { type: 'neighbour', dataset: 'mnist', n: 100 }
  const known = () => state().asked.get(questionKey(question))
  const [leave, leaveToo] = [actions.ask(question), actions.ask(question)]
  leave()
  leave()
  expect(known()).toBeDefined()
  leaveToo()
  expect(known()).toBeUndefined()
  await pause(20)
  expect(asked('withdraw')).toHaveLength(1)
  workers[0]?.forge({ type: 'progressed', id: 1, share: 0.5 })
  workers[0]?.forge({ type: 'answered', id: 1, answer: 0.125 })
  await pause(20)
  expect(known()).toBeUndefined()
  actions.ask(question)
  await until(() => (known()?.answer ?? null) !== null)
})

test('an answer that has come stays when nobody waits for it any more', async () => {
  const { actions, until, state } = openPage()
  const leave = actions.ask(images())
  await until(({ asked }) => (asked.get(questionKey(images()))?.answer ?? null) !== null)
  leave()
  expect(state().asked.get(questionKey(images()))?.answer).toMatchObject({ n: 100 })
})

test('only the last answers are kept: they hold images', async () => {
  const { actions, until, state } = openPage()
  const last = 130
  for (let n = 100; n <= last; n++) actions.ask(images(n))
  await until(({ asked }) => (asked.get(questionKey(images(last)))?.answer ?? null) !== null)
  expect(state().asked.size).toBeLessThan(20)
  expect(state().asked.has(questionKey(images(100)))).toBe(false)
})

test('many questions that wait stay until they are answered, whatever else is answered late', async () => {
  const { actions, state, workers, until } = openPage({ threads: [deafThread] })
  for (let n = 100; n < 130; n++) actions.ask(images(n))
  const { length } = await new Promise<Thread[]>((resolve) => setTimeout(() => resolve(workers), 20))
  expect(length).toBe(1)
  const late = questionKey(images(100))
  workers[0]?.forge({ type: 'progressed', id: 1, share: 0.5 })
  workers[0]?.forge({ type: 'answered', id: 1, answer: 0.5 })
  await until(({ asked }) => asked.get(late)?.answer !== null)
  const waiting = [...state().asked.values()].filter(({ answer, problem }) => answer === null && problem === null)
  expect(waiting).toHaveLength(29)
})
