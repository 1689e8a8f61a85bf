import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { featuresCommand } from '../../src/cli/features.ts'

const folder = mkdtempSync(join(tmpdir(), 'rote-features-'))
const [json, csv] = [join(folder, 'features.json'), join(folder, 'features.csv')]
const printed: string[] = []

beforeEach(() => {
  printed.length = 0
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line))
})
afterEach(() => vi.restoreAllMocks())

test('a list of counts makes a curve with its peak where there are as many features as images', async () => {
  await featuresCommand(['--n', '100', '--features', '50,100,400', '--seeds', '2', '--json', json, '--csv', csv])
  const { points, n } = JSON.parse(readFileSync(json, 'utf8'))
  expect(n).toBe(100)
  const errors = points.map(({ testError }: { testError: number }) => testError)
  expect(errors[1]).toBeGreaterThan(errors[0] + 0.1)
  expect(errors[1]).toBeGreaterThan(errors[2] + 0.1)
  expect(points[2]).toMatchObject({ features: 400, trainError: 0, runs: [{ seed: 1 }, { seed: 2 }] })
  expect(readFileSync(csv, 'utf8').trim().split('\n')).toHaveLength(1 + 6)
  expect(printed.join('\n').split('\n')).toHaveLength(4)
})

test('one count gives its figures alone', async () => {
  await featuresCommand(['--n', '100', '--features', '40', '--ridge', '.01', '--json', json])
  expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({
    features: 40,
    ridge: 0.01,
    testError: expect.any(Number),
    norm: expect.any(Number),
  })
})

test.each([
  [['--features', '0'], /^features: expected a whole number from 1 to 10000, got 0$/],
  [['--features', '5,x'], /^features: expected a whole number from 1 to 10000, got "x"$/],
  [['--features', '5,5'], /^features: expected each value once, got 5 twice$/],
  [['--n', '9'], /^n: expected/],
])('%j is refused, and the message names the field', async (args, message) => {
  await expect(featuresCommand(args)).rejects.toThrow(message)
})
