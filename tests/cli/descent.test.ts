import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { descentCommand } from '../../src/cli/descent.ts'

const folder = mkdtempSync(join(tmpdir(), 'rote-descent-'))
const printed: string[] = []

beforeEach(() => {
  printed.length = 0
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line))
})
afterEach(() => vi.restoreAllMocks())

test('every seed is told, in print, JSON and CSV', async () => {
  const [json, csv] = [join(folder, 'descent.json'), join(folder, 'descent.csv')]
  await descentCommand(['--start', '1', '--constant', 'on', '--seeds', '3', '--json', json, '--csv', csv])
  const { runs, method } = JSON.parse(readFileSync(json, 'utf8'))
  expect(method).toBe('plain')
  expect(runs).toHaveLength(3)
  for (const run of runs) {
    expect(run.distance.nearest).toBeLessThan(1e-6)
    expect(run.distance.leastNorm).toBeGreaterThan(0.5)
  }
  expect(readFileSync(csv, 'utf8').trim().split('\n')[0]).toBe(
    'seed,steps,hasLanded,residual,norm,leastNorm,outOfSpan,distanceLeastNorm,distanceNearest,distanceRidge',
  )
  expect(printed.join('\n').split('\n')).toHaveLength(4)
})

test('one that has not landed says so', async () => {
  await descentCommand(['--steps', '3'])
  expect(printed.join('\n')).toContain('3 (not there yet)')
})

test.each([
  [
    ['--points', '21'],
    /^points: expected a whole number from 1 to 20 \(20 weights fit any values of as many points, not of more\), got 21$/,
  ],
  [['--method', 'newton'], /^method: expected plain, sgd, momentum, adam or weight-decay, got "newton"$/],
  [['--n', '5'], /^--n: no such flag/],
])('%j is refused, and the message names the field', async (args, message) => {
  await expect(descentCommand(args)).rejects.toThrow(message)
})
