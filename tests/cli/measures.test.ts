import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { measuresCommand } from '../../src/cli/measures.ts'

const folder = mkdtempSync(join(tmpdir(), 'rote-measures-'))
const [json, csv] = [join(folder, 'measures.json'), join(folder, 'measures.csv')]
const printed: string[] = []

beforeEach(() => {
  printed.length = 0
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line))
})
afterEach(() => vi.restoreAllMocks())

test('every p and seed has a cell; what looks at labels grows with p, or falls', async () => {
  await measuresCommand(['--corruption', '0,1', '--n', '150', '--width', '.25', '--seeds', '2', '--json', json, '--csv', csv])
  const { cells, kendall } = JSON.parse(readFileSync(json, 'utf8'))
  expect(cells.map(({ seed, corruption }: Record<string, number>) => [seed, corruption])).toEqual([
    [1, 0],
    [1, 1],
    [2, 0],
    [2, 1],
  ])
  for (const [truth, lies] of [cells.slice(0, 2), cells.slice(2)]) {
    expect(lies.testError).toBeGreaterThan(truth.testError)
    for (const name of ['ntkComplexity', 'kernelNorm', 'distance', 'fitEpoch'])
      expect(lies.measures[name]).toBeGreaterThan(truth.measures[name])
    for (const name of ['logMarginalLikelihood', 'margin']) expect(lies.measures[name]).toBeLessThan(truth.measures[name])
  }
  expect(kendall.kernelNorm).toBeGreaterThan(0)
  expect(kendall.margin).toBeLessThan(0)
  expect(readFileSync(csv, 'utf8').split('\n')[0]).toBe(
    'seed,corruption,testError,ntkComplexity,kernelNorm,logMarginalLikelihood,distance,margin,fitEpoch',
  )
  expect(printed.join('\n').split('\n')).toHaveLength(6)
})

test.each([
  [['--model', 'lenet'], /^model: expected softmax, mlp-1x512 or mlp-3x512, got "lenet"$/],
  [['--corruption', '0,2'], /^corruption: expected 0 to 1, got 2$/],
  [['--early-stopping'], /^--early-stopping: no such flag/],
  [['--n', '100', '--learning-rate', '9'], /the loss ran away/],
])('%j is refused, and the message names the field', async (args, message) => {
  await expect(measuresCommand(args)).rejects.toThrow(message)
})
