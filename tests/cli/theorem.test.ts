import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { packedData } from '../../src/cli/node-engine.ts'
import { theoremCommand } from '../../src/cli/theorem.ts'
import { openDataset } from '../../src/data/load.ts'
import { projectDataset } from '../../src/engine/questions/projection.ts'
import { defaultsOf } from '../../src/experiment/fields/field.ts'
import { encodeLink } from '../../src/experiment/links/permalink.ts'
import { runFields } from '../../src/experiment/runs/run-fields.ts'
import { corruptLabels, drawCorruption } from '../../src/maths/corruption.ts'
import { createStream } from '../../src/maths/random.ts'
import { fitImages, type ImageLine, layOnLine, shareRight } from '../../src/maths/theorem/image-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'rote-theorem-'))
const file = join(folder, 'points.csv')
const jsonFile = join(folder, 'network.json')
const printed: string[] = []

beforeEach(() => {
  printed.length = 0
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line))
})
afterEach(() => vi.restoreAllMocks())

async function fitFile(text: string, ...flags: string[]) {
  writeFileSync(file, text)
  await theoremCommand([file, '--json', jsonFile, ...flags])
  return JSON.parse(readFileSync(jsonFile, 'utf8'))
}

function gaussianRows(n: number, d: number): number[][] {
  const { normal, int } = createStream(n, 'rows')
  return Array.from({ length: n }, () => [...Array.from({ length: d }, normal), 2 * int(2) - 1])
}

const csv = (rows: number[][]): string => rows.map((row) => `${row.join(',')}\n`).join('')

test('T3, T4: the exported network, summed by hand, gives every point its label', async () => {
  for (const [n, d, rule, direction] of [
    [60, 2, 'slope', 'gap'],
    [60, 2, 'midpoint', 'random'],
    [300, 12, 'slope', 'random'],
    [1, 3, 'slope', 'gap'],
  ] as const) {
    const rows = gaussianRows(n, d)
    const result = await fitFile(csv(rows), '--rule', rule, '--direction', direction)
    expect(result).toMatchObject({ n, d, rule, direction, weights: 2 * n + d, merged: 0 })
    const { a, b, w } = result.network as Record<string, number[]>
    for (const row of rows) {
      const x = a?.reduce((sum, value, k) => sum + (row[k] as number) * value, 0) as number
      const out = w?.reduce((sum, value, j) => sum + value * Math.max(x - (b?.[j] as number), 0), 0) as number
      expect(Math.abs(out - (row.at(-1) as number))).toBeLessThan(1e-9)
    }
    expect(result.residual.f64).toBeLessThan(1e-9)
    expect(result.residual.f32).toBeGreaterThanOrEqual(result.residual.f64)
  }
})

test('the same seed gives the same network, another seed another', async () => {
  const text = csv(gaussianRows(20, 3))
  const first = await fitFile(text)
  expect(await fitFile(text)).toEqual(first)
  expect((await fitFile(text, '--seed', '2')).network.a).not.toEqual(first.network.a)
})

test('T9: --depth adds a network of as many layers with the same fit', async () => {
  const { deep } = await fitFile(csv(gaussianRows(40, 2)), '--depth', '5')
  expect(deep.layers).toHaveLength(5)
  expect(deep.width).toBe(13)
  expect(deep.residual).toBeLessThan(1e-9)
  expect(deep.layers[1].weights).toHaveLength(13)
})

test('the figures are printed, one to a line', async () => {
  await fitFile('0,0,1\n1,0,-1\n0,1,-1\n1,1,1\n1,1,1\n', '--depth', '3')
  expect(
    printed
      .join('\n')
      .split('\n')
      .map((line) => line.slice(0, 27).trim()),
  ).toEqual([
    'points',
    'network',
    'weights',
    'smallest eigenvalue',
    'condition number',
    'largest residual, f64',
    'largest residual, f32',
    'depth 3',
    'its largest residual, f64',
  ])
  expect(printed[0]).toContain('4 in 2 dimensions (1 repeated left out)')
  expect(printed[0]).toContain('10 = 2n + d')
})

test('files may end without a newline, have Windows lines and spaces', async () => {
  expect((await fitFile('1, 2, .5\r\n-3e-1,4,1')).n).toBe(2)
})

test.each([
  ['1,2,1\n1,2,-1\n', ': line 1 and line 2 are the same point with different labels: no function can fit both'],
  ['1,2,1\n1,x,1\n', ' line 2: expected a number, got "x"'],
  ['1,2,1\n3,NaN,1\n', ' line 2: expected a number, got "NaN"'],
  ['1,2,1\n3,,1\n', ' line 2: expected a number, got nothing'],
  ['1,2,1\n3,1e999,1\n', ' line 2: expected a number, got "1e999"'],
  ['x,y,label\n1,2,1\n', ' line 1: expected a number, got "x" (a header? expected none)'],
  ['1,2,1\n1,1\n', ' line 2: expected 3 values as on line 1, got 2'],
  ['1\n2\n', ' line 1: expected coordinates and a label, separated by commas, got "1"'],
  ['', ': expected points, got an empty file'],
  ['\n\n', ': expected points, got an empty file'],
  ['1e308,1e308,1\n-1e308,3,1\n', ': at line 2 the numbers grow beyond double precision'],
])('T8: the file %j is refused', async (text, message) => {
  await expect(fitFile(text)).rejects.toThrow(`${file}${message}`)
})

test.each([
  [['--rule', 'steep'], 'rule: expected slope or midpoint, got "steep"'],
  [['--direction', 'up'], 'direction: expected gap or random, got "up"'],
  [['--seed', '-1'], "theorem: Option '--seed' argument is ambiguous"],
  [['--seed', '1.5'], 'seed: expected a whole number from 0 to 2147483647, got "1.5"'],
  [['--depth', '1'], 'depth: expected a whole number from 2 to'],
  [['--depth', '4'], 'depth: expected a whole number from 2 to 3, got "4"'],
  [['--steep'], "theorem: Unknown option '--steep'"],
  [['other.csv'], 'theorem: expected one file of points, got 2'],
])('the flags %j are refused by name', async (flags, message) => {
  await expect(fitFile('1,1\n2,1\n', ...flags)).rejects.toThrow(message)
})

test('a file that is not there is refused by name', async () => {
  await expect(theoremCommand([join(folder, 'none.csv')])).rejects.toThrow('none.csv')
})

test('T4, T11: real images with random labels are fitted; the figures are the page\u2019s', async () => {
  await theoremCommand(['--dataset', 'mnist', '--n', '300', '--corruption', '1', '--json', jsonFile])
  const result = JSON.parse(readFileSync(jsonFile, 'utf8'))
  expect(result).toMatchObject({ n: 300, d: 784, weights: 300 + 784 + 10 * 300, trainAccuracy: 1, direction: 'random', rule: 'slope' })
  expect(result.testAccuracy).toBeGreaterThan(0.05)
  expect(result.testAccuracy).toBeLessThan(0.2)
  expect(result.residual.f64).toBeLessThan(1e-7)
  const {
    train,
    test: unseen,
    trainLabels,
    testLabels,
  } = await projectDataset(await openDataset('mnist', packedData), {
    dataset: 'mnist',
    n: 300,
    pixels: 'original',
    seed: 1,
  })
  const line = layOnLine(train) as ImageLine
  const labels = corruptLabels(trainLabels, drawCorruption(1, 300, 10), 1)
  const w = fitImages(line, labels, 10)
  expect(shareRight(line, w, train, labels)).toBe(result.trainAccuracy)
  expect(shareRight(line, w, unseen, testLabels)).toBe(result.testAccuracy)
})

test('a run\u2019s link stands for its images and labels; one field alone means a run too', async () => {
  const link = encodeLink({ chapter: 'by-heart', state: { ...defaultsOf(runFields), n: 200, corruption: 0.4, seed: 3 } })
  const told = async (...args: string[]) => {
    await theoremCommand([...args, '--json', jsonFile])
    return JSON.parse(readFileSync(jsonFile, 'utf8'))
  }
  const linked = await told(link)
  expect(linked).toMatchObject({ n: 200, corruption: 0.4, seed: 3, trainAccuracy: 1 })
  expect(await told('--n', '200', '--corruption', '.4', '--seed', '3')).toEqual(linked)
  expect(await told('--seed', '3')).toMatchObject({ dataset: 'mnist', n: 1000, seed: 3 })
})

test.each([
  [['--n', '300', 'points.csv'], 'expected either a file of points or a data set, got points.csv too'],
  [['--dataset', 'mnist', '--depth', '3'], 'depth: expected with a file of points'],
  [['--dataset', 'letters'], 'dataset: expected'],
  [['--corruption', '2'], 'corruption: expected 0 to 1, got 2'],
  [['1.theorem.1'], 'link: expected the settings of a run, got the chapter theorem'],
  [['1.by-heart.b15', '--n', '200'], 'expected either one link or fields as --name value, got --n too'],
  [[], 'theorem: expected a file of points, or a data set, got neither'],
])('of images, %j is refused by name', async (flags, message) => {
  await expect(theoremCommand(flags)).rejects.toThrow(message)
})

test('a file that cannot be written is known before anything is computed; one that fills the disk takes no figures away', async () => {
  const args = ['--dataset', 'mnist', '--n', '100', '--json']
  await expect(theoremCommand([...args, '/no/such/folder/file.json'])).rejects.toThrow('cannot be written (no such file or folder)')
  expect(printed).toEqual([])
  await expect(theoremCommand([...args, '/dev/full'])).rejects.toThrow('/dev/full: cannot be written')
  expect(printed.join()).toMatch(/train accuracy +100.%/)
})
