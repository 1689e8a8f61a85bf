import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { rademacherCommand } from '../../src/cli/rademacher.ts'

const folder = mkdtempSync(join(tmpdir(), 'rote-rademacher-'))
const [json, csv] = [join(folder, 'rademacher.json'), join(folder, 'rademacher.csv')]
const printed: string[] = []

beforeEach(() => {
  printed.length = 0
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line))
})
afterEach(() => vi.restoreAllMocks())

test('a network is trained for every draw of signs; what it reaches makes the bound', async () => {
  await rademacherCommand(['--n', '100', '--width', '.125', '--draws', '2', '--json', json, '--csv', csv])
  const result = JSON.parse(readFileSync(json, 'utf8'))
  expect(result.draws.map(({ seed }: { seed: number }) => seed)).toEqual([1, 2])
  expect(result.mean).toBeGreaterThan(0.99)
  expect(result.bound).toBeGreaterThan(1)
  expect(printed.join('\n')).toMatch(/bound +1\.\d+ \(says nothing\)/)
  expect(readFileSync(csv, 'utf8')).toMatch(/^seed,correlation,epochs\n1,1,\d+\n2,1,\d+\n$/)
})

test('linear functions of fewer pixels than images fit signs no better than their rank says', async () => {
  await rademacherCommand(['--model', 'linear', '--n', '900', '--draws', '5', '--json', json])
  const { mean, expected, rank, bound } = JSON.parse(readFileSync(json, 'utf8'))
  expect(rank).toBeLessThan(784)
  expect(mean).toBeLessThan(0.85)
  expect(Math.abs(mean - expected)).toBeLessThan(0.03)
  expect(bound).toBeNull()
})

test.each([
  [['--model', 'vgg'], /^model: expected softmax, .* or linear, got "vgg"$/],
  [['--draws', '0'], /^draws: expected a whole number from 1 to 100, got 0$/],
  [['--corruption', '1'], /^--corruption: no such flag/],
  [['--n', '100', '--learning-rate', '9', '--draws', '1'], /the loss ran away/],
])('%j is refused, and the message names the field', async (args, message) => {
  await expect(rademacherCommand(args)).rejects.toThrow(message)
})
