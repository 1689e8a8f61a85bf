// Figure 1a and the regularisers on a small set, by the command line: LeNet under five conditions, and what the default network makes of its own.
import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import type { RunResult } from '../../src/experiment/runs/result.ts'
import { toldApart } from '../../src/maths/orderings.ts'

const done = new Map<string, RunResult>()

/** `rote run` on 1,000 images, with three seeds unless told otherwise; what was run before is remembered. */
function run(...flags: string[]): RunResult {
  const known = done.get(`${flags}`)
  if (known) return known
  const seeds = flags.includes('--seeds') ? [] : ['--seeds', '3']
  const args = ['run', '-s', 'rote', '--', 'run', '--json', '-', ...seeds, ...flags]
  const result = JSON.parse(execFileSync('npm', args, { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] }))
  done.set(`${flags}`, result)
  return result
}

const testAccuracy = ({ summary }: RunResult): number => 100 * (1 - (summary.testError.mean as number))
const fitEpoch = ({ summary }: RunResult): number => summary.fitEpoch.mean ?? Number.POSITIVE_INFINITY

const timesOf = ({ runs }: RunResult): number[] => runs.map(({ fitEpoch }) => fitEpoch ?? Number.POSITIVE_INFINITY)
const errorsOf = ({ runs }: RunResult): number[] => runs.map((seed) => 1 - (seed.testAccuracy as number))

describe('LeNet', () => {
  /** Condition, flags, epochs until fitted (40 % are let pass), test error in percent and what is let pass. */
  const conditions = [
    ['true labels', [], 10, 7.6, 1.5],
    ['shuffled pixels', ['--pixels', 'shuffled'], 14, 18.6, 3],
    ['random pixels', ['--pixels', 'random'], 31, 89, 4],
    ['random labels', ['--corruption', '1'], 34, 87, 4],
    ['gaussian pixels', ['--pixels', 'gaussian'], 42, 90, 4],
  ] as const
  const epochs: number[] = []

  test.each(conditions)('learns %s by heart in about its epochs, with its test error', (_, flags, expected, testError, tolerance) => {
    const result = run('--model', 'lenet', ...flags)
    expect(result.summary.fitEpoch.n).toBe(3)
    expect(Math.abs(fitEpoch(result) - expected)).toBeLessThanOrEqual(0.4 * expected)
    expect(Math.abs(100 - testAccuracy(result) - testError)).toBeLessThanOrEqual(tolerance)
    epochs.push(fitEpoch(result))
  })

  test('learns true labels before shuffled pixels, and both before any noise', () => {
    const [original, shuffled, ...noise] = epochs as [number, number, ...number[]]
    expect(noise).toHaveLength(3)
    expect(original).toBeLessThan(shuffled)
    expect(shuffled).toBeLessThan(Math.min(...noise))
  })

  test.each([[[]], [['--dataset', 'fashion-mnist', '--epochs', '200']]])(
    'with %j pays for a shuffle with unseen images, each seed',
    (flags) => {
      const [original, shuffled] = [[], ['--pixels', 'shuffled']].map((condition) =>
        errorsOf(run('--model', 'lenet', ...condition, ...flags)),
      )
      expect(toldApart(original as number[], shuffled as number[])).toBe(-1)
    },
  )

  test.each([[['--n', '500']], [['--dataset', 'fashion-mnist', '--epochs', '200']]])(
    'with %j too learns whatever has a signal before any noise, and noise teaches it nothing',
    (flags) => {
      const results = conditions.map(([, condition]) => run('--model', 'lenet', ...condition, ...flags))
      for (const { summary } of results) expect(summary.fitEpoch.n).toBe(3)
      const [original, shuffled, ...noise] = results.map(fitEpoch) as [number, number, ...number[]]
      expect(Math.max(original, shuffled)).toBeLessThan(Math.min(...noise))
      for (const result of results.slice(2)) expect(Math.abs(testAccuracy(result) - 10)).toBeLessThanOrEqual(4)
    },
  )
})

describe('the MLP', () => {
  test('learns images of noise sooner than digits, each seed, and random labels later', () => {
    const digits = timesOf(run())
    for (const pixels of ['gaussian', 'random']) expect(toldApart(timesOf(run('--pixels', pixels)), digits)).toBe(-1)
    expect(toldApart(digits, timesOf(run('--corruption', '1')))).toBe(-1)
  })

  test('does not see that pixels were shuffled', () => {
    const [original, shuffled] = [run(), run('--pixels', 'shuffled')]
    expect(Math.abs(testAccuracy(shuffled) - testAccuracy(original))).toBeLessThanOrEqual(1.5)
    expect(Math.abs(fitEpoch(shuffled) - fitEpoch(original))).toBeLessThanOrEqual(2)
  })

  test('with .8 silenced fits labels at p = .4 only after hundreds of epochs, and gains 4 points or more', () => {
    const dropped = run('--corruption', '.4', '--dropout', '.8', '--epochs', '600')
    expect(dropped.summary.fitEpoch.n).toBe(3)
    expect(fitEpoch(dropped)).toBeGreaterThan(180)
    expect(testAccuracy(dropped) - testAccuracy(run('--corruption', '.4'))).toBeGreaterThanOrEqual(4)
  })

  test('fits random labels with 64 hidden units, not with 16', () => {
    const withUnits = (width: string) => run('--corruption', '1', '--epochs', '200', '--width', width).summary
    expect(withUnits('.125').fitEpoch.n).toBe(3)
    expect(withUnits('.03125')).toMatchObject({ fitEpoch: { n: 0 } })
  })
})
