// What a small run shows, by the command line: the figures that chapter 1 tells, each from three seeds of the default network on 1,000 images.
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import type { RunResult } from '../../src/experiment/runs/result.ts'

function run(...flags: string[]): RunResult {
  const args = ['run', '-s', 'rote', '--', 'run', '--seeds', '3', '--json', '-', ...flags]
  return JSON.parse(execFileSync('npm', args, { encoding: 'utf8', maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'ignore'] }))
}

interface Figure {
  readonly dataset: string
  readonly corruption: number
  /** Epochs until every image is answered as told, and the distance that is let pass. */
  readonly epochs: readonly [number, number]
  /** Test error in percent, likewise. */
  readonly testError: readonly [number, number]
}

const figures: Figure[] = [
  { dataset: 'mnist', corruption: 0, epochs: [7, 5], testError: [12, 2] },
  { dataset: 'mnist', corruption: 0.4, epochs: [21, 5], testError: [30, 4] },
  { dataset: 'mnist', corruption: 1, epochs: [22, 5], testError: [89, 4] },
  { dataset: 'fashion-mnist', corruption: 0, epochs: [20, 6], testError: [20, 2] },
  { dataset: 'fashion-mnist', corruption: 0.4, epochs: [33, 6], testError: [37, 4] },
  { dataset: 'fashion-mnist', corruption: 1, epochs: [31, 6], testError: [90, 4] },
]

test.each(figures)(
  'E20: $dataset with p = $corruption is learned by heart in about $epochs.0 epochs, with a test error of $testError.0 %',
  (figure) => {
    const { summary } = run('--dataset', figure.dataset, '--corruption', String(figure.corruption))
    expect(summary.trainAccuracy).toMatchObject({ mean: 1, n: 3 })
    expect(summary.fitEpoch.n).toBe(3)
    expect(Math.abs((summary.fitEpoch.mean as number) - figure.epochs[0])).toBeLessThanOrEqual(figure.epochs[1])
    expect(Math.abs(100 * (summary.testError.mean as number) - figure.testError[0])).toBeLessThanOrEqual(figure.testError[1])
  },
)

test.each(['mnist', 'fashion-mnist'])(
  'E20: %s is learned by heart at every p, and unseen images are answered the worse the larger p is',
  (dataset) => {
    const errors = ['0', '.2', '.4', '.6', '.8', '1'].map((corruption) => {
      const { summary } = run('--dataset', dataset, '--corruption', corruption)
      expect(summary.trainAccuracy).toMatchObject({ mean: 1, n: 3 })
      return summary.testError.mean as number
    })
    expect(errors).toEqual(errors.toSorted((a, b) => a - b))
  },
)

test('E21: with p = .4 the lies are first seen through, then learned: 70 % of them are answered with the truth after an epoch, none at the end', () => {
  for (const { curve } of run('--corruption', '.4').runs) {
    const truth = curve.map(({ trueLabelAccuracy }) => trueLabelAccuracy as number)
    expect(Math.abs(Math.max(...truth) - 0.7)).toBeLessThan(0.1)
    expect(curve[truth.indexOf(Math.max(...truth))]?.epoch).toBeLessThanOrEqual(3)
    expect(truth.at(-1)).toBe(0)
    expect(Math.max(...curve.map(({ testAccuracy }) => testAccuracy)) - (curve.at(-1)?.testAccuracy ?? 1)).toBeGreaterThan(0.02)
  }
})
