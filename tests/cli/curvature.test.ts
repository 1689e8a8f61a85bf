import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { curvatureCommand } from '../../src/cli/curvature.ts'

const folder = mkdtempSync(join(tmpdir(), 'rote-curvature-'))
const [json, csv] = [join(folder, 'curvature.json'), join(folder, 'curvature.csv')]
const printed: string[] = []

beforeEach(() => {
  printed.length = 0
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line))
})
afterEach(() => vi.restoreAllMocks())

test('the cube has no curvature anywhere in its valley, and some beside it', async () => {
  await curvatureCommand(['--loss', 'cubed', '--places', '2', '--json', json, '--csv', csv])
  const { places } = JSON.parse(readFileSync(json, 'utf8'))
  expect(places.map(({ inValley, rank }: { inValley: boolean; rank: number }) => [inValley, rank])).toEqual([
    [true, 0],
    [true, 0],
    [false, 4],
    [false, 4],
  ])
  expect(places[0].eigenvalues).toHaveLength(8)
  expect(readFileSync(csv, 'utf8').trim().split('\n')).toHaveLength(1 + 4 * 8)
  expect(printed.join('\n').split('\n')).toHaveLength(5)
})

test('a network keeps its answers when its weights are rescaled, not its curvature', async () => {
  const size = ['--n', '100', '--width', '.03125', '--epochs', '200']
  await curvatureCommand(['--model', 'mlp-1x512', '--corruption', '0,1', ...size, '--json', json, '--csv', csv])
  const { cells } = JSON.parse(readFileSync(json, 'utf8'))
  expect(cells.map(({ corruption }: { corruption: number }) => corruption)).toEqual([0, 1])
  for (const cell of cells) {
    expect(cell.eigenvectorError).toBeLessThanOrEqual(0.01)
    expect(cell.largestEigenvalue).toBeGreaterThan(0)
    expect(cell.outputChange).toBeLessThan(1e-12)
    expect(cell.rescaledEigenvalue).toBeGreaterThan(2 * cell.largestEigenvalue)
  }
  expect(readFileSync(csv, 'utf8').trim().split('\n')).toHaveLength(3)
})

test.each([
  [['--model', 'lenet'], /^model: expected linear, softmax, mlp-1x512 or mlp-3x512, got "lenet"$/],
  [['--points', '9'], /^points: expected a whole number from 1 to 8 /],
  [['--loss', 'hinge'], /^loss: expected squared, cubed or logistic, got "hinge"$/],
  [['--n', '1000'], /^--n: no such flag/],
  [['--model=softmax', '--points', '3'], /^--points: no such flag/],
  [['--model', 'softmax', '--corruption', 'x'], /^corruption: expected 0 to 1, got "x"$/],
])('%j is refused, and the message names the field', async (args, message) => {
  await expect(curvatureCommand(args)).rejects.toThrow(message)
})
