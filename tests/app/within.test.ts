import { expect, test } from 'vitest'
import { within } from '../../src/app/within.ts'

test('within its time a promise comes to what it comes to', async () => {
  await expect(within(Promise.resolve(3), 1000)).resolves.toBe(3)
  await expect(within(Promise.reject(new Error('no')), 1000)).rejects.toThrow('no')
})

test('what never comes is undefined once its time is over', async () => {
  const began = performance.now()
  await expect(within(new Promise(() => {}), 20)).resolves.toBeUndefined()
  expect(performance.now() - began).toBeGreaterThanOrEqual(19)
})
